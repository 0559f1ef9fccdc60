import type { InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove } from 'grammy/types';
import type { Bubble } from '#bot/fit-reply.ts';
import type { Wanted } from '#bot/message.ts';
import { SHARE_LABELS } from '#bot/replies/share.ts';
import { choiceData } from './choice-data.ts';

/**
 * What stands under a bubble. Telegram takes one kind of keyboard a message, and only the one in place of the
 * letters can ask for phone or place; its other buttons are then the choices, which come back as their words.
 * A bubble without any takes an unused one away, so nothing has to be remembered here.
 */
export function keyboardOf({
  buttons,
  wants,
}: Bubble): InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove {
  if (wants) return requestKeyboard(wants, buttons);
  if (buttons.length === 0) return { remove_keyboard: true };
  return {
    inline_keyboard: buttons.map((choice, index) => [
      { text: choice.label, callback_data: choiceData(choice, index) },
    ]),
  };
}

/** One button a row: the labels are names of procedures, and phones are narrow. */
function requestKeyboard(wants: Wanted, buttons: Bubble['buttons']): ReplyKeyboardMarkup {
  const text = SHARE_LABELS[wants];
  const request =
    wants === 'phone' ? { text, request_contact: true } : { text, request_location: true };
  return {
    keyboard: [[request], ...buttons.map(({ label }) => [{ text: label }])],
    resize_keyboard: true,
    one_time_keyboard: true,
  };
}
