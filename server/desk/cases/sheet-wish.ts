import { z } from 'zod';
import { type ListAsked, viewOf } from './ask-list.ts';
import { MOST_ROWS } from './case-sheet.ts';

/** What is asked of the file; `receipt` as often as cases were chosen. */
export const SheetAsked = z.object({
  view: z.string().max(20).optional(),
  q: z.string().max(200).optional(),
  category: z.string().max(40).optional(),
  stage: z.string().max(40).optional(),
  commune: z.string().max(20).optional(),
  receipt: z
    .union([z.string().max(40), z.array(z.string().max(40)).max(MOST_ROWS)])
    .optional()
    .describe('The cases chosen from the list; all of the list where absent'),
});

/** What was asked of the file, in the words of the list. */
export function sheetWish(query: unknown): Omit<ListAsked, 'limit'> {
  const { view, receipt, ...asked } = SheetAsked.parse(query);
  return {
    ...asked,
    view: viewOf(view),
    chosen: receipt === undefined ? undefined : [receipt].flat(),
  };
}
