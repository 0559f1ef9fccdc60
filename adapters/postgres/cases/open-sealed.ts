import type pg from 'pg';
import { z } from 'zod';
import type { Seal } from '../seal.ts';

/** What was sealed with a case, as `sealRow` closed it: its columns and its history. */
const Bundle = z.object({
  text: z.string(),
  place: z.string(),
  answer: z.string().nullable(),
  phone: z.string().nullable(),
  history: z.array(z.object({ at: z.coerce.date(), what: z.looseObject({ kind: z.string() }) })),
});

/** A sealed matter opened: every word of it. Shown once to whoever gave a reason, kept nowhere. */
export interface OpenedMatter {
  readonly case:
    | {
        readonly text: string;
        readonly place: string;
        readonly answer: string | undefined;
        readonly phone: string | undefined;
        /** What colleagues wrote about it, oldest first. */
        readonly notes: readonly { readonly at: Date; readonly words: string }[];
      }
    | undefined;
  readonly messages: readonly { readonly at: Date; readonly words: string }[];
  /** Numbers under which the inspection was asked to call, the newest first. */
  readonly callBackPhones: readonly string[];
  readonly files: readonly SealedFile[];
}

/** A photo or voice that was sealed; its bytes lie on disk, closed or about to be. */
export interface SealedFile {
  readonly path: string;
  readonly mediaType: string;
}

interface Seals {
  readonly personal: Seal;
  readonly inspection: Seal;
}

/** Opens what stands behind a matter's id: its case's bundle, and what was sealed of its conversation. */
export async function openSealed(
  client: pg.ClientBase,
  id: string,
  seals: Seals,
): Promise<OpenedMatter> {
  const found = await client.query<{ words: Buffer | null; conversation: string | null }>(
    `SELECT sealed_words AS words, conversation_id AS conversation FROM feedback_case WHERE id = $1 AND sealed`,
    [id],
  );
  const [row] = found.rows;
  const conversation = row ? row.conversation : id;
  return {
    case: row?.words ? openBundle(row.words, seals) : undefined,
    messages: await sealedMessages(client, conversation, seals),
    callBackPhones: await callBackPhones(client, conversation, seals),
    files: await sealedFiles(client, id, conversation),
  };
}

function openBundle(words: Buffer, { personal, inspection }: Seals): OpenedMatter['case'] {
  const { text, place, answer, phone, history } = Bundle.parse(JSON.parse(inspection.open(words)));
  return {
    text,
    place,
    answer: answer ?? undefined,
    phone: phone === null ? undefined : personal.open(Buffer.from(phone, 'base64')),
    notes: history.flatMap(({ at, what }) => {
      const written = [what['text'], what['question'], what['reason'], what['because']];
      const words = written.filter((one) => typeof one === 'string' && one !== '').join(' – ');
      return words === '' ? [] : [{ at, words }];
    }),
  };
}

/** A message as a person reads it: its words, or which kind of thing it was. */
const Message = z.looseObject({
  kind: z.string().default(''),
  text: z.string().optional(),
  label: z.string().optional(),
  caption: z.string().optional(),
  phone: z.string().optional(),
});

async function sealedMessages(
  client: pg.ClientBase,
  conversation: string | null,
  { inspection }: Seals,
): Promise<OpenedMatter['messages']> {
  const { rows } = await client.query<{ at: Date; sealed: Buffer }>(
    `SELECT received_at AS at, sealed FROM inbox WHERE conversation_id = $1 AND sealed IS NOT NULL ORDER BY number`,
    [conversation],
  );
  return rows.map(({ at, sealed }) => {
    const { kind, text, label, caption, phone } = Message.parse(
      JSON.parse(inspection.open(sealed)),
    );
    return { at, words: text ?? label ?? phone ?? (caption || kind) };
  });
}

async function callBackPhones(
  client: pg.ClientBase,
  conversation: string | null,
  { inspection }: Seals,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ phone: Buffer }>(
    `SELECT phone FROM call_back WHERE conversation_id = $1 AND why = 'inspection' AND phone IS NOT NULL ORDER BY id DESC`,
    [conversation],
  );
  return [...new Set(rows.map(({ phone }) => inspection.open(phone)))];
}

async function sealedFiles(
  client: pg.ClientBase,
  id: string,
  conversation: string | null,
): Promise<readonly SealedFile[]> {
  const { rows } = await client.query<{ path: string; mediaType: string }>(
    `SELECT f.path, f.mime AS "mediaType" FROM stored_file f LEFT JOIN inbox i ON i.id = f.inbox_id
      WHERE f.sealed AND f.status IN ('kept', 'closed')
        AND (i.conversation_id = $2 OR f.case_key = (SELECT key FROM feedback_case WHERE id = $1)) ORDER BY f.key`,
    [id, conversation],
  );
  return rows;
}

/** The inspection has called back: nobody waits any more. */
export async function inspectionCalled(
  client: pg.ClientBase,
  id: string,
  at: Date,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE call_back SET status = 'done', done_at = $2 WHERE why = 'inspection' AND status = 'open'
        AND conversation_id = COALESCE((SELECT conversation_id FROM feedback_case WHERE id = $1), $1::uuid)`,
    [id, at],
  );
  return (rowCount ?? 0) > 0;
}
