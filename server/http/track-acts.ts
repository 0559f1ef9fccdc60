import { z } from 'zod';
import type { TrackAct, TrackError } from '#widget/pages/track-view.ts';
import { type PlainSaid, plainContent } from './plain-say.ts';
import type { WebParts } from './web-parts.ts';

/** What the tracking page's forms send. */
export const TrackForm = z.object({
  ma: z.string().max(40).default(''),
  rieng: z.string().max(20).default(''),
  session: z.string().max(200).default(''),
  id: z
    .string()
    .regex(/^[\w-]{8,60}$/u)
    .default(() => crypto.randomUUID()),
  act: z.enum(['add', 'rate', 'reopen', 'withdraw', 'end', 'open']).default('open'),
  text: z.string().max(4_000).default(''),
  score: z.coerce.number().int().min(1).max(5).optional(),
  sure: z.string().optional(),
});

/** A form of the tracking page with its photos. */
export interface TrackSent extends z.infer<typeof TrackForm> {
  readonly photos: readonly Uint8Array[];
  readonly refused: number;
}

/** Up to this level the assistant asks why. */
const NOT_CONTENT = 3;

const WORDS_MISSING: Readonly<Record<'add' | 'reopen', string>> = {
  add: 'Anh/chị viết điều cần bổ sung, hoặc chọn hình, giúp em.',
  reopen: 'Anh/chị viết giúp em việc còn gì chưa xong.',
};

/** What is missing in a form, in the citizen's words; `undefined` where it can be taken. */
export function mistakeIn({
  act,
  text,
  score,
  sure,
  photos,
  refused,
}: TrackSent): TrackError | undefined {
  const empty = text.trim() === '';
  if (act === 'add' && refused > 0)
    return { at: 'add', text: 'Có tệp em mở không được. Anh/chị gửi hình JPG hoặc PNG giúp em.' };
  if (act === 'add' && empty && photos.length === 0) return { at: 'add', text: WORDS_MISSING.add };
  if (act === 'reopen' && empty) return { at: 'reopen', text: WORDS_MISSING.reopen };
  if (act === 'rate' && score === undefined)
    return { at: 'rate', text: 'Anh/chị chọn một mức hài lòng giúp em.' };
  if (act === 'withdraw' && sure === undefined)
    return { at: 'withdraw', text: 'Anh/chị đánh dấu vào ô để chắc là muốn rút.' };
  return undefined;
}

/** What the citizen would press and write in the chat for the same, in order. */
export async function saidBy(
  sent: TrackSent,
  receipt: string,
  token: string,
  web: WebParts,
): Promise<readonly PlainSaid['content'][]> {
  const { act, text, score = 0, photos, id } = sent;
  const press = (value: string): PlainSaid['content'] => ({
    kind: 'choice',
    value: `case:${value}:${receipt}`,
    label: '',
  });
  switch (act as TrackAct) {
    case 'add': {
      const content = await plainContent({ text, photos }, { token, id }, web);
      return content ? [press('add'), content] : [];
    }
    case 'reopen':
      return [press('reopen'), { kind: 'text', text }];
    case 'withdraw':
      return [press('withdraw-yes')];
    case 'rate':
      return score > NOT_CONTENT ? [press(`score-${score}`)] : [press(`score-${score}`), why(text)];
  }
}

function why(text: string): PlainSaid['content'] {
  return text.trim() === ''
    ? { kind: 'choice', value: 'reason:none', label: 'Không nói thêm' }
    : { kind: 'text', text };
}
