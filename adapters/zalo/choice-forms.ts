import type { Choice } from '#bot/message.ts';
import { TAP_ONE } from '#bot/replies/greeting.ts';

/**
 * How choices are shown where an account dares more than a numbered list. No page of Zalo's documents shows
 * lists or buttons in v3 messages [check]: a list is documented for v2, a button was seen in a guide.
 */
export type ChoiceForm = 'v3-list' | 'v3-button' | 'v2-list';

/** Most elements of a list, and most buttons (documents of v2.0). */
export const MOST_CHOICES = 5;
/** Longest title of an element or a button. */
const LONGEST_TITLE = 100;

interface Shown {
  readonly form: ChoiceForm;
  readonly text: string;
  readonly choices: readonly Choice[];
  readonly payloads: readonly string[];
}

/** Where a form is sent. */
export function pathOf(form: ChoiceForm): string {
  return form === 'v2-list' ? '/v2.0/oa/message' : '/v3.0/oa/message/cs';
}

/** True where every choice fits the form; the others are written out as a numbered list. */
export function fitsForm(choices: readonly Choice[]): boolean {
  return (
    choices.length <= MOST_CHOICES && choices.every(({ label }) => label.length <= LONGEST_TITLE)
  );
}

/** `oa.query.hide`: the payload comes back as the citizen's text without being shown. */
export function choiceAttachment({ form, text, choices, payloads }: Shown): unknown {
  const actions = choices.map(({ label }, at) => ({ title: label, payload: payloads[at] ?? '' }));
  const payload = form === 'v3-button' ? asButtons(actions) : asList(actions);
  return { text, attachment: { type: 'template', payload } };
}

interface Action {
  readonly title: string;
  readonly payload: string;
}

function asButtons(actions: readonly Action[]): unknown {
  const buttons = actions.map((action) => ({ ...action, type: 'oa.query.hide' }));
  return { template_type: 'button', buttons };
}

/** Elements, because the buttons of a list show on phones only; the first one needs a subtitle. */
function asList(actions: readonly Action[]): unknown {
  const elements = actions.map(({ title, payload }, at) => ({
    title,
    ...(at === 0 && { subtitle: TAP_ONE }),
    default_action: { type: 'oa.query.hide', payload },
  }));
  return { template_type: 'list', elements };
}
