import { type Bubble, splitText, writtenOut } from '#bot/fit-reply.ts';
import { type ChoiceForm, fitsForm } from './choice-forms.ts';
import { choicePayload } from './choice-payload.ts';
import { refusalIn } from './error-table.ts';
import type { ZaloSending, ZaloSent } from './sending.ts';

/** How an account shows choices, and where it is remembered that Zalo did not take a form. */
export interface ChoiceForms {
  readonly current: () => ChoiceForm | 'off';
  /** Zalo refused this form: the account goes back to numbered lists. Must not throw. */
  readonly refused: (form: ChoiceForm, code: number) => Promise<void>;
}

interface Speaking {
  readonly send: ZaloSending['send'];
  readonly forms: ChoiceForms | undefined;
  /** Signs what stands behind a button. */
  readonly secret: string;
}

/** Zalo's limit for one text. */
const LONGEST = 2_000;
/** A form that is not supported (-233), shut down (-240), or of fields that are not (-201). */
const FORM_REFUSED: ReadonlySet<number> = new Set([-233, -240, -201]);

/**
 * Makes the function that says one bubble. Choices go out in the account's form; where Zalo refuses it the same
 * is said as a numbered list, and a "2" that comes back means the same as the second button would have.
 */
export function createSpeaking(
  speaking: Speaking,
): (to: string, bubble: Bubble) => Promise<ZaloSent> {
  return async (to, bubble) =>
    (await sayInForm(to, bubble, speaking)) ?? sayInWords(to, bubble, speaking);
}

async function sayInForm(
  to: string,
  { text, buttons: choices }: Bubble,
  { send, forms, secret }: Speaking,
): Promise<ZaloSent | undefined> {
  const form = forms?.current() ?? 'off';
  if (form === 'off' || choices.length === 0 || !fitsForm(choices)) return undefined;
  const payloads = choices.flatMap((choice) => choicePayload(choice, secret) ?? []);
  if (payloads.length < choices.length) return undefined;
  try {
    return await send(to, { kind: 'choices', form, text, choices, payloads });
  } catch (error) {
    const code = refusalIn(error)?.code;
    if (code === undefined || !FORM_REFUSED.has(code)) throw error;
    await forms?.refused(form, code);
    return undefined;
  }
}

/** A list that does not fit below its text goes on in a second message. */
async function sayInWords(
  to: string,
  { text, buttons }: Bubble,
  { send }: Speaking,
): Promise<ZaloSent> {
  const pieces = splitText(writtenOut(text, buttons), LONGEST);
  let sent: ZaloSent = { messageId: undefined, quota: undefined };
  for (const piece of pieces) sent = await send(to, { kind: 'text', text: piece });
  return sent;
}
