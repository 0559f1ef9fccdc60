import { z } from 'zod';
import { checkedFile } from '../files/fetch-wanted-files.ts';

const Form = z.object({
  session: z.string().max(200).default(''),
  id: z
    .string()
    .regex(/^[\w-]{8,64}$/u)
    .optional(),
  text: z.string().max(20_000).default(''),
  choice: z.string().max(300).optional(),
  label: z.string().max(300).default(''),
  /** The commune, where a place is asked for; it is said behind the words. */
  xa: z.string().max(100).default(''),
  /** Ticked where others use the device after this citizen. */
  shared: z.string().optional(),
  look: z.string().optional(),
  end: z.string().optional(),
});

/** What a form without script sent, with its photos as they may be kept. */
export interface PlainForm extends z.infer<typeof Form> {
  readonly photos: readonly Uint8Array[];
  /** Files that came and are no photo. */
  readonly refused: number;
}

/** As many as one message may bring (design.md 6). */
const MOST_PHOTOS = 5;

/** Reads a form, with files or without; `undefined` for what none of our pages sends. */
export async function readPlainForm(
  contentType: string,
  body: Buffer,
): Promise<PlainForm | undefined> {
  const sent = await readForm(contentType, body);
  const fields = Form.safeParse(sent?.fields).data;
  if (!sent || !fields) return undefined;
  const text = [fields.text, fields.xa].filter((said) => said.trim() !== '').join(', ');
  return { ...fields, text, photos: sent.photos, refused: sent.refused };
}

/** Any form: its fields, and its photos as they may be kept. */
export async function readForm(
  contentType: string,
  body: Buffer,
): Promise<(Pick<PlainForm, 'photos' | 'refused'> & { readonly fields: object }) | undefined> {
  const sent = await new Response(new Uint8Array(body), {
    headers: { 'content-type': contentType },
  })
    .formData()
    .catch(() => undefined);
  if (!sent) return undefined;
  const files = sent.getAll('photos').filter((file) => typeof file !== 'string');
  // A field of files that was left alone comes as one file of no bytes.
  const chosen = files.filter(({ size }) => size > 0);
  const photos: Uint8Array[] = [];
  // One after the other: a picture drawn anew takes up to 200 MB while it lasts.
  for (const file of chosen.slice(0, MOST_PHOTOS)) photos.push(...(await photoOf(file)));
  return { fields: Object.fromEntries(sent), photos, refused: chosen.length - photos.length };
}

async function photoOf(file: Blob): Promise<readonly Uint8Array[]> {
  const checked = await checkedFile('photo', new Uint8Array(await file.arrayBuffer()));
  return checked ? [checked.bytes] : [];
}
