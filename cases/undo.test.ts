import { expect, test } from 'vitest';
import type { CaseEvent, Happened } from './case-event.ts';
import { refusalOf } from './case-rules.ts';
import { afterEvent, type CaseState, foldCase } from './case-state.ts';
import { inverseOfLast } from './undo.ts';

const AT = new Date('2026-11-23T03:00:00Z');
const by = { kind: 'staff', login: 'lan', name: 'Lan' } as const;
const line = (what: Happened, at: number): CaseEvent => ({ key: `${at}`, at: AT, by, what });
const BEGINNING: readonly Happened[] = [
  { kind: 'filed', category: 'chieu_sang', urgent: false, dueAt: '2026-12-01T10:00:00Z' },
  { kind: 'routed', agency: 'xa', because: 'x' },
];
const lived = (...more: readonly Happened[]): readonly CaseEvent[] =>
  [...BEGINNING, ...more].map(line);

function undone(history: readonly CaseEvent[]): CaseState | undefined {
  const inverse = inverseOfLast(history);
  return inverse?.reduce((state, what, at) => {
    expect(refusalOf(state, what)).toBeUndefined();
    return afterEvent(state, line(what, 100 + at));
  }, foldCase(history));
}

const KEPT = ['stage', 'agency', 'handler', 'also', 'urgent', 'category'] as const;
const TAKEN = { kind: 'assigned', login: 'hoa', name: 'Hoa' } as const;

test.each([
  ['taking it', [{ kind: 'accepted' }]],
  ['giving it to somebody', [TAKEN]],
  ['giving it to another', [TAKEN, { ...TAKEN, login: 'nam' }]],
  ['sending it elsewhere', [{ kind: 'routed', agency: 'so', because: 'x' }]],
  ['sending on what somebody had', [TAKEN, { kind: 'routed', agency: 'so', because: 'x' }]],
  ['asking for help', [{ kind: 'agency-added', agency: 'so', because: 'x' }]],
  ['its urgency', [{ kind: 'urgency-changed', urgent: true, because: 'x' }]],
  ['its heading', [{ kind: 'category-changed', category: 'dien', because: 'x' }]],
] as const satisfies readonly (readonly [string, readonly Happened[]])[])(
  '%s is taken back whole',
  (_name, events) => {
    const history = lived(...events);
    const before = foldCase(history.slice(0, -1));
    const after = undone(history);
    for (const name of KEPT) expect([name, after?.[name]]).toEqual([name, before[name]]);
  },
);

test('what the citizen was told, and what would not come back whole, stays', () => {
  const draft = { kind: 'answer-proposed', text: 'x' } as const;
  const routed = { kind: 'routed', agency: 'so', because: 'x' } as const;
  for (const events of [
    [{ kind: 'asked-citizen', question: 'x' }],
    [{ kind: 'answered', text: 'x' }],
    [draft, routed],
    [{ kind: 'agency-added', agency: 'so', because: 'x' }, routed],
  ] as const satisfies readonly (readonly Happened[])[])
    expect(inverseOfLast(lived(...events))).toBeUndefined();
  expect(inverseOfLast(lived().slice(0, 1))).toBeUndefined();
});
