import type { ZaloState } from './zalo-state.ts';

/** A `message` as the office sends it. */
export interface SentMessage {
  readonly text?: string;
  readonly quote_message_id?: string;
  readonly attachment?: {
    readonly type?: string;
    readonly payload?: {
      readonly template_type?: string;
      readonly token?: string;
      readonly elements?: readonly Element[];
      readonly buttons?: readonly Action[];
    };
  };
}

interface Action {
  readonly title?: string;
  readonly payload?: string;
}

interface Element extends Action {
  readonly media_type?: string;
  readonly url?: string;
  readonly attachment_id?: string;
  readonly subtitle?: string;
  readonly default_action?: Action;
}

interface Read {
  readonly refused?: readonly [number, string];
  readonly shown?: string | undefined;
  readonly buttons?: readonly { readonly label: string; readonly data: string }[];
}

/** Looks at what comes with a text as strictly as Zalo's documents say. */
export function attachmentIn(
  { attachment, quote_message_id }: SentMessage,
  state: ZaloState,
): Read {
  if (!attachment) return { shown: quote_message_id && `quote:${quote_message_id}` };
  const { token, template_type, elements = [], buttons = [] } = attachment.payload ?? {};
  if (attachment.type === 'file') return held(token, 'file', state);
  switch (template_type) {
    case 'media':
      return media(elements, state);
    case 'request_user_info':
      return elements.length === 1
        ? { shown: 'request_user_info' }
        : { refused: [-201, 'elements is invalid!'] };
    case 'list':
      return inForm('list', elements.map(actionOf), state);
    case 'button':
      return inForm('button', buttons, state);
    default:
      return { refused: [-233, 'message type is invalid or not supported'] };
  }
}

function media([element, ...more]: readonly Element[], state: ZaloState): Read {
  const { media_type = '', url, attachment_id } = element ?? {};
  if (more.length > 0 || (url === undefined) === (attachment_id === undefined))
    return { refused: [-201, 'elements is invalid!'] };
  if (media_type === 'sticker' || url !== undefined)
    return { shown: `${media_type}:${url ?? attachment_id}` };
  return held(attachment_id, media_type, state);
}

/** An uploaded file lasts a week. */
function held(reference: string | undefined, kind: string, state: ZaloState): Read {
  const found = state.uploads.get(reference ?? '');
  if (found?.kind !== kind) return { refused: [-201, 'attachment_id is invalid!'] };
  return state.now() > found.until
    ? { refused: [-100, 'attachment_id is expired'] }
    : { shown: `${kind}:${reference}` };
}

function actionOf({ title, default_action }: Element): Action {
  return { ...(title !== undefined && { title }), payload: default_action?.payload ?? '' };
}

function inForm(form: string, actions: readonly Action[], state: ZaloState): Read {
  const taken = [...state.forms].some((one) => one.endsWith(form));
  if (!taken) return { refused: [-233, 'message type is invalid or not supported'] };
  const fit = actions.every(
    ({ title = '', payload = '' }) => title.length <= 100 && payload.length <= 1_000,
  );
  if (!fit || actions.length > 5 || actions.length === 0)
    return { refused: [-201, 'elements is invalid!'] };
  const buttons = actions.map(({ title = '', payload = '' }) => ({ label: title, data: payload }));
  return { shown: form, buttons };
}
