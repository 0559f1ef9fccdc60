import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CaseEvent, Happened, HappenedKind } from './case-event.ts';
import { mayHappen, refusalOf } from './case-rules.ts';
import { afterEvent, type CaseState, foldCase } from './case-state.ts';
import { citizenHistory } from './citizen-history.ts';
import { mayMove } from './stages.ts';

const START = Date.UTC(2026, 7, 26, 2);
const HOUR = 3_600_000;
const DUE = new Date(START + 100 * HOUR).toISOString();
const LATER = new Date(START + 200 * HOUR).toISOString();

const line = (what: Happened, hours = 0): CaseEvent => ({
  key: `${what.kind}/${hours}`,
  at: new Date(START + hours * HOUR),
  by: { kind: 'staff', login: 'hoa', name: 'Trần Thị Hoa' },
  what,
});
const filed = (category = 'chieu_sang'): CaseEvent =>
  line({ kind: 'filed', category, urgent: false, dueAt: DUE });
const routed = line({ kind: 'routed', agency: 'xa', because: 'quy tắc' }, 1);
const caseOf = (...events: readonly CaseEvent[]): CaseState =>
  foldCase([filed(), routed, ...events]);

test('a history leads to where the case stands, and counts its versions', () => {
  const state = caseOf(
    line({ kind: 'accepted' }, 2),
    line({ kind: 'answered', text: 'Đã thay bóng.' }, 5),
    line({ kind: 'rated', score: 4, reasons: [], comment: '' }, 6),
  );
  expect(state).toMatchObject({ version: 5, stage: 'answered', agency: 'xa', rating: 4 });
  expect(state.firstReplyAt).toEqual(new Date(START + 2 * HOUR));
  expect(state.answer).toBe('Đã thay bóng.');
});

test('the clock stands from the question to whatever ends the waiting', () => {
  const asked = caseOf(line({ kind: 'asked-citizen', question: 'Cột số mấy?' }, 3));
  expect(asked.pauses).toEqual([{ from: new Date(START + 3 * HOUR) }]);
  const added = afterEvent(asked, line({ kind: 'citizen-added', text: 'Cột 12', photos: 0 }, 9));
  expect(added).toMatchObject({ stage: 'in-progress' });
  expect(added.pauses).toEqual([
    { from: new Date(START + 3 * HOUR), to: new Date(START + 9 * HOUR) },
  ]);
});

test('what is taken apart again stands where it stood, its clock too', () => {
  const waiting = caseOf(line({ kind: 'asked-citizen', question: 'Ở đâu?' }, 3));
  const merged = afterEvent(waiting, line({ kind: 'merged', into: 'PA-2', because: '' }, 4));
  expect(merged).toMatchObject({ stage: 'merged', merged: { into: 'PA-2' } });
  const apart = afterEvent(merged, line({ kind: 'unmerged', from: 'PA-2', because: '' }, 5));
  expect(apart).toMatchObject({ stage: 'waiting-citizen', merged: undefined });
  expect(apart.pauses).toHaveLength(2);
});

test('nothing reaches a case that the law has taken over', () => {
  const sealed = caseOf(line({ kind: 'reclassified', track: 'denunciation', reason: 'x' }));
  expect(mayHappen(sealed)).toEqual([]);
  expect(refusalOf(sealed, { kind: 'noted', text: 'x' })).toEqual({ because: 'sealed' });
  expect(sealed.answer).toBeUndefined();
});

test.each<[string, Happened, object]>([
  ['an answer without words', { kind: 'answered', text: ' ' }, { because: 'no-words' }],
  [
    'a route to where it is',
    { kind: 'routed', agency: 'xa', because: 'x' },
    { because: 'same-agency' },
  ],
  [
    'a return by another',
    { kind: 'returned', agency: 'so', reason: 'x' },
    { because: 'unknown-agency' },
  ],
  [
    'an extension to an earlier day',
    { kind: 'extended', reason: 'x', dueAt: DUE, explained: '' },
    { because: 'not-later' },
  ],
  [
    'a reopening of what is open',
    { kind: 'reopened', reason: 'x' },
    { because: 'stage', stage: 'routed' },
  ],
  [
    'a rating before an answer',
    { kind: 'rated', score: 5, reasons: [], comment: '' },
    { because: 'stage', stage: 'routed' },
  ],
  [
    'a second filing',
    { kind: 'filed', category: 'dien', urgent: false, dueAt: DUE },
    { because: 'stage', stage: 'routed' },
  ],
])('%s is refused', (_name, what, refusal) => {
  expect(refusalOf(caseOf(), what)).toEqual(refusal);
});

test('only what many people see is joined or shown in public', () => {
  const noise = foldCase([filed('tieng_on'), routed]);
  expect(refusalOf(noise, { kind: 'joined' })).toEqual({ because: 'not-shareable' });
  expect(refusalOf(caseOf(), { kind: 'joined' })).toBeUndefined();
  const answered = afterEvent(noise, line({ kind: 'answered', text: 'Đã nhắc.' }));
  expect(refusalOf(answered, { kind: 'published', text: 'x' })).toEqual({
    because: 'not-shareable',
  });
});

const ANY: readonly Happened[] = [
  { kind: 'routed', agency: 'so', because: 'x' },
  { kind: 'routed', agency: 'xa', because: 'x' },
  { kind: 'agency-added', agency: 'dien-luc', because: 'x' },
  { kind: 'agency-removed', agency: 'dien-luc', because: 'x' },
  { kind: 'returned', agency: 'xa', reason: 'x' },
  { kind: 'accepted' },
  { kind: 'assigned', login: 'hoa', name: 'Hoa' },
  { kind: 'assigned', login: '', name: '' },
  { kind: 'asked-citizen', question: 'x' },
  { kind: 'citizen-added', text: 'x', photos: 0 },
  { kind: 'answered', text: 'x' },
  { kind: 'refused', reason: 'x' },
  { kind: 'forwarded', to: 'x', reason: 'x', letter: false },
  { kind: 'extended', reason: 'x', dueAt: LATER, explained: '' },
  { kind: 'merged', into: 'PA-2', because: '' },
  { kind: 'unmerged', from: 'PA-2', because: '' },
  { kind: 'absorbed', receipt: 'PA-3', people: 2 },
  { kind: 'released', receipt: 'PA-3', people: 2 },
  { kind: 'joined' },
  { kind: 'left' },
  { kind: 'reopened', reason: 'x' },
  { kind: 'withdrawn', reason: 'x' },
  { kind: 'closed', because: 'x' },
  { kind: 'reclassified', track: 'denunciation', reason: 'x' },
];

/** Any history that passes the guard, event by event. */
function lived(chosen: readonly number[]): readonly CaseState[] {
  const states = [caseOf()];
  for (const [at, index] of chosen.entries()) {
    const state = states.at(-1);
    const what = ANY[index % ANY.length];
    if (state && what && refusalOf(state, what) === undefined)
      states.push(afterEvent(state, line(what, at + 2)));
  }
  return states;
}

test('whatever passes the guard moves only where the stages allow, and leaves the clock whole', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(ANY.length - 1), { maxLength: 60 }), (chosen) => {
      const states = lived(chosen);
      states.slice(1).forEach((state, at) => {
        const before = states[at]?.stage ?? state.stage;
        expect(
          before === state.stage || mayMove(before, state.stage),
          `${before} → ${state.stage}`,
        ).toBe(true);
        const open = state.pauses.filter(({ to }) => to === undefined);
        expect(open).toHaveLength(state.stage === 'waiting-citizen' ? 1 : 0);
        expect(state.supporters).toBeGreaterThanOrEqual(0);
      });
    }),
    { numRuns: 300 },
  );
});

test('the citizen reads what was written for them, never what is between colleagues', () => {
  const secret: readonly CaseEvent[] = [
    line({ kind: 'noted', text: 'nội bộ' }),
    line({ kind: 'returned', agency: 'xa', reason: 'nội bộ' }),
    line({ kind: 'escalated', target: 'resolution', level: 1, to: 'nội bộ', because: 'nội bộ' }),
    line({ kind: 'merged', into: 'nội bộ', because: 'nội bộ' }),
    line({ kind: 'unmasked', what: 'contact', reason: 'nội bộ' }),
    line({ kind: 'routed', agency: 'xa', because: 'nội bộ' }),
  ];
  const shown = citizenHistory([...secret, line({ kind: 'refused', reason: 'Không thuộc xã.' })]);
  expect(JSON.stringify(shown)).not.toContain('nội bộ');
  expect(shown.at(-1)?.words).toBe('Không thuộc xã.');
});

test('a kind can happen at some time, or it would not be one', () => {
  const seen = new Set<HappenedKind>();
  fc.assert(
    fc.property(fc.array(fc.nat(ANY.length - 1), { maxLength: 40 }), (chosen) => {
      for (const state of lived(chosen)) for (const kind of mayHappen(state)) seen.add(kind);
    }),
    { numRuns: 100 },
  );
  expect(ANY.map(({ kind }) => kind).filter((kind) => !seen.has(kind))).toEqual([]);
});
