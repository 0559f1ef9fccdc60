import { randomUUID } from 'node:crypto';
import type { PlainError } from '#widget/pages/plain-view.ts';
import type { SendMessage } from '#widget/protocol.ts';
import type { PlainForm } from './plain-form.ts';
import { waitForAnswer } from './wait-for-answer.ts';
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
  const session = parts.tokens.read(token, parts.now())?.id ?? '';
  const content = await contentOf(form, id, session, parts);
  if (!content) return { token, errors: [TOO_MANY], draft: text };
  const received = await parts.door.receive(parts.account, {
    headers: new Headers({ authorization: `Bearer ${token}` }),
    body: Buffer.from(JSON.stringify({ id, content } satisfies SendMessage)),
  });
  if (received !== 'kept') return { token, errors: [FAILED], draft: text };
  await waitForAnswer(parts.pool, parts.account.id, `${session}/${id}`, WAIT_MS);
  return { token };
}

/** The photos lie where the chat's lie, under names made of the form's own id: sent twice they are the same. */
async function contentOf(
  { choice, label, text, photos }: PlainForm,
  id: string,
  session: string,
  { brought }: WebParts,
): Promise<SendMessage['content'] | undefined> {
  if (choice !== undefined) return { kind: 'choice', value: choice, label };
  if (photos.length === 0) return { kind: 'text', text };
  const files = photos.map((bytes, at) => ({ id: `${id.slice(0, 60)}-${at}`, bytes }));
  for (const file of files)
    if (!(await brought.put(session, file.id, file.bytes))) return undefined;
  return {
    kind: 'attachment',
    files: files.map((file) => ({ id: file.id, kind: 'photo' as const })),
    caption: text,
  };
}
