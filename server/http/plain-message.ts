import { randomUUID } from 'node:crypto';
import type { PlainError } from '#widget/pages/plain-view.ts';
import type { PlainForm } from './plain-form.ts';
import { type PlainSaid, plainContent, sayPlainly } from './plain-say.ts';
import type { WebParts } from './web-parts.ts';

/** How long a form waits for its answer before the page offers to look again. */
const WAIT_MS = 6_000;

/** Nothing was written, chosen or brought. */
export const EMPTY: PlainError = { at: 'text', text: 'Anh/chị viết giúp em cần hỏi gì.' };
const NO_PHOTO: PlainError = {
  at: 'hinh',
  text: 'Có tệp em mở không được. Anh/chị gửi hình chụp bằng máy (JPG, PNG), mỗi lần tối đa 5 hình.',
};
const TOO_MANY: PlainError = {
  at: 'hinh',
  text: 'Anh/chị đã gửi nhiều hình quá. Anh/chị đợi em nhận xong rồi gửi tiếp giúp em.',
};
const FAILED: PlainError = {
  at: 'text',
  text: 'Hệ thống đang trục trặc, không phải lỗi của anh/chị. Anh/chị bấm gửi lại giúp em.',
};

interface Taken {
  readonly token: string;
  readonly errors?: readonly PlainError[] | undefined;
  readonly draft?: string | undefined;
}

/**
 * Brings what a form says to the door under the session's token, and waits a little for the answer. A form with
 * a mistake in it is taken not at all, so that nothing is half sent.
 */
export async function takePlainForm(
  form: PlainForm,
  token: string,
  parts: WebParts,
): Promise<Taken> {
  const { text, id = randomUUID() } = form;
  const said = form.choice !== undefined || text.trim() !== '' || form.photos.length > 0;
  const wrong = form.refused > 0 ? NO_PHOTO : said ? undefined : EMPTY;
  if (wrong) return { token, errors: [wrong], draft: text };
  const content = await contentOf(form, { token, id }, parts);
  if (!content) return { token, errors: [TOO_MANY], draft: text };
  const answered = await sayPlainly({ token, id, content }, parts, WAIT_MS);
  return answered === 'not-kept' ? { token, errors: [FAILED], draft: text } : { token };
}

async function contentOf(
  { choice, label, text, photos }: PlainForm,
  said: Pick<PlainSaid, 'token' | 'id'>,
  parts: WebParts,
): Promise<PlainSaid['content'] | undefined> {
  if (choice !== undefined) return { kind: 'choice', value: choice, label };
  return plainContent({ text, photos }, said, parts);
}
