import type { Accepted, AcceptedButton } from './accepted.ts';
import type { Answer } from './local-server.ts';
import { afterTaking, insteadOfTaking, SEND_FAULTS, type SendFault } from './send-faults.ts';
import { type Payload, refusal, success, textIn } from './telegram-answers.ts';
import type { TelegramState } from './telegram-state.ts';

/** Takes a message as the Bot API does, and refuses what it would refuse. */
export function sendMessage(payload: Payload, state: TelegramState): Answer {
  const fault = state.faults.take(...SEND_FAULTS);
  const instead = fault && insteadOfTaking(fault, refusal);
  if (instead) return instead;
  const chat = textIn(payload, 'chat_id');
  const text = textIn(payload, 'text');
  const buttons = buttonsIn(payload);
  if (text.trim() === '') return refusal(400, 'Bad Request: message text is empty');
  if (text.length > 4096) return refusal(400, 'Bad Request: message is too long');
  if (isBadData(payload)) return refusal(400, 'Bad Request: BUTTON_DATA_INVALID');
  if (chat.startsWith('-') && buttons.some(({ asks }) => asks))
    return refusal(400, 'Bad Request: phone number can be requested in private chats only');
  if (state.blockedBy.has(chat)) return refusal(403, 'Forbidden: bot was blocked by the user');
  const thread = textIn(payload, 'message_thread_id') || undefined;
  return accept({ chat, text, buttons, thread }, fault, state);
}

interface Keyboard {
  readonly inline_keyboard?: readonly (readonly { text: string; callback_data?: string }[])[];
  readonly keyboard?: readonly (readonly {
    text: string;
    request_contact?: boolean;
    request_location?: boolean;
  }[])[];
}

function buttonsIn(payload: Payload): readonly AcceptedButton[] {
  const { inline_keyboard = [], keyboard = [] } = (payload['reply_markup'] ?? {}) as Keyboard;
  const inline = inline_keyboard.flat().map(({ text, callback_data }) => ({
    label: text,
    data: callback_data ?? '',
  }));
  const typed = keyboard.flat().map(({ text, request_contact, request_location }) => ({
    label: text,
    data: '',
    asks: request_contact
      ? ('contact' as const)
      : request_location
        ? ('location' as const)
        : undefined,
  }));
  return [...inline, ...typed];
}

function isBadData({ reply_markup }: Payload): boolean {
  const rows = (reply_markup as Keyboard | undefined)?.inline_keyboard ?? [];
  const sizes = rows.flat().map(({ callback_data = '' }) => Buffer.byteLength(callback_data));
  return sizes.some((size) => size < 1 || size > 64);
}

/** A preview in a private chat; kept by nobody. */
export function sendMessageDraft(payload: Payload, state: TelegramState): Answer {
  if (state.faults.take('no-drafts')) return refusal(400, 'Bad Request: method is not available');
  const draft = Number(payload['draft_id']);
  const chat = textIn(payload, 'chat_id');
  if (!draft) return refusal(400, 'Bad Request: draft_id must be non-zero');
  if (chat.startsWith('-')) return refusal(400, 'Bad Request: chat is not private');
  const thread = textIn(payload, 'message_thread_id') || undefined;
  state.signs.push({ chat, sign: 'draft', draft, thread });
  return success(true);
}

function accept(
  { chat, ...shown }: Pick<Accepted, 'text' | 'buttons' | 'thread'> & { readonly chat: string },
  fault: SendFault | undefined,
  state: TelegramState,
): Answer {
  const id = state.nextId('message');
  const at = new Date(state.now());
  const answered = fault === undefined;
  state.accepted.push({ recipient: chat, at, messageId: String(id), answered, ...shown });
  if (fault) return afterTaking(fault, refusal);
  return success({
    message_id: id,
    date: Math.floor(state.now() / 1000),
    chat: { id: Number(chat), type: 'private' },
    text: shown.text,
  });
}
