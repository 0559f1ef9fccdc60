import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DossierChange, joinByCode } from './change.ts';

const at = fc.integer({ min: 1, max: 6 }).map((minute) => new Date(minute * 60_000));
const stamped = <T>(value: fc.Arbitrary<T>) =>
  fc.option(fc.record({ at, tie: fc.constantFrom('a', 'b', 'c'), value }), { nil: undefined });

/** What one instant and tie say is always the same: the tie is made of it. */
const change = fc
  .record({
    code: fc.constantFrom('A', 'B'),
    firstAt: at,
    state: stamped(fc.constant('')),
    head: stamped(fc.constant('')),
  })
  .map(({ code, firstAt, state, head }) => ({
    code,
    firstAt,
    events: [],
    state: state && { ...state, value: { status: `${state.at.getTime()}${state.tie}` } },
    head: head && { ...head, value: { note: `${head.at.getTime()}${head.tie}` } },
  })) as unknown as fc.Arbitrary<DossierChange>;

test('in whatever order, however often and in whatever groups changes come, they come to the same', () => {
  fc.assert(
    fc.property(
      fc.array(change, { minLength: 1, maxLength: 12 }),
      fc.nat(),
      fc.nat(),
      (all, seed, cut) => {
        const turned = [...all, ...all.slice(0, cut % all.length)]
          .map((one, index) => ({ one, rank: (index * 7919 + seed) % 104729 }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ one }) => one);
        const middle = cut % turned.length;
        const inGroups = [
          ...joinByCode(turned.slice(0, middle)),
          ...joinByCode(turned.slice(middle)),
        ];
        expect(joinByCode(inGroups)).toEqual(joinByCode(all));
      },
    ),
  );
});

test('the later event stays, whichever comes first', () => {
  const state = (minute: number, status: string) =>
    ({
      code: 'A',
      firstAt: new Date(0),
      events: [],
      state: { at: new Date(minute), tie: '', value: { status } },
    }) as unknown as DossierChange;
  const [joined] = joinByCode([state(2, 'Đã xử lý xong'), state(1, 'Đang xử lý')]);
  expect(joined?.state?.value.status).toBe('Đã xử lý xong');
});
