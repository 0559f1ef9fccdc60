import type { answersOf } from '#adapters/postgres/answers-of-message.ts';
import type { SendMessage } from '#widget/protocol.ts';
import { waitForAnswer } from './wait-for-answer.ts';
import type { WebParts } from './web-parts.ts';

/** What a page without script says in the citizen's name. */
export interface PlainSaid {
  readonly token: string;
  /** The form's own: sent again it changes nothing. */
  readonly id: string;
  readonly content: SendMessage['content'];
}

type Answered = NonNullable<Awaited<ReturnType<typeof answersOf>>>;

/**
 * Brings one message to the door, as the chat does, and waits so long for its answer: `undefined` where it takes
 * longer, `not-kept` where the message was not taken.
 */
export async function sayPlainly(
  { token, id, content }: PlainSaid,
  parts: WebParts,
  waitMs: number,
): Promise<Answered | undefined | 'not-kept'> {
  const received = await parts.door.receive(parts.account, {
    headers: new Headers({ authorization: `Bearer ${token}` }),
    body: Buffer.from(JSON.stringify({ id, content } satisfies SendMessage)),
  });
  if (received !== 'kept') return 'not-kept';
  const session = parts.tokens.read(token, parts.now())?.id ?? '';
  return waitForAnswer(parts.pool, parts.account.id, `${session}/${id}`, waitMs);
}

/**
 * Words, or photos with words. The photos lie where the chat's lie, under names made of the form's own id: sent
 * twice they are the same. `undefined` where the session has brought too many.
 */
export async function plainContent(
  { text, photos }: { readonly text: string; readonly photos: readonly Uint8Array[] },
  { token, id }: Pick<PlainSaid, 'token' | 'id'>,
  { brought, tokens, now }: WebParts,
): Promise<SendMessage['content'] | undefined> {
  if (photos.length === 0) return { kind: 'text', text };
  const session = tokens.read(token, now())?.id ?? '';
  const files = photos.map((bytes, at) => ({ id: `${id.slice(0, 60)}-${at}`, bytes }));
  for (const file of files)
    if (!(await brought.put(session, file.id, file.bytes))) return undefined;
  return {
    kind: 'attachment',
    files: files.map((file) => ({ id: file.id, kind: 'photo' as const })),
    caption: text,
  };
}
