import { z } from 'zod';

/**
 * What a page says about a fee. Only `amount` may be spoken as a sum and only `free` as free;
 * the other four are four different sentences, and none of them names a sum.
 */
export const Fee = z.discriminatedUnion('kind', [
  /** `value` in `currency`; `per` is what it is paid for ("giấy phép"), `note` the page's words. */
  z.object({
    kind: z.literal('amount'),
    amounts: z
      .array(
        z.object({
          value: z.number().positive(),
          per: z.string().default(''),
          note: z.string().default(''),
        }),
      )
      .min(1),
    currency: z.enum(['VND', 'USD']).default('VND'),
    note: z.string().default(''),
  }),
  z.object({ kind: z.literal('free'), basis: z.string().default('') }),
  /**
   * The page names no sum, though it prints "Miễn phí": somebody else sets it, and only an overlay may say how much.
   * `by`: the province (council or committee), another document that the page cites, or it is not clear who.
   */
  z.object({
    kind: z.literal('set-by-province'),
    note: z.string().default(''),
    by: z.enum(['province', 'document', 'unclear']).default('province'),
  }),
  /** The page contradicts itself: free and priced, or two sums for one thing. */
  z.object({ kind: z.literal('conflicting'), texts: z.array(z.string()).min(1) }),
  /** Digits that may have lost zeros or belong to the time: reported, never spoken. */
  z.object({ kind: z.literal('unreadable'), text: z.string() }),
  z.object({ kind: z.literal('not-stated') }),
]);
export type Fee = z.infer<typeof Fee>;
