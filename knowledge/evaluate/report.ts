import type { ConversationFigures } from './conversations.ts';
import type { FeedbackFigures } from './feedback.ts';
import type { LabelFigures, PrecisionRecall } from './labels.ts';
import type { OutOfScopeFigures } from './out-of-scope.ts';
import {
  type RankedRow,
  type RetrievalFigures,
  retrievalBy,
  retrievalFigures,
} from './retrieval.ts';
import { percent, table } from './table.ts';
import type { VerdictFigures } from './verdicts.ts';

/** Figures of one pass over the whole set, with tone marks or without. */
export interface Figures {
  readonly ranked: readonly RankedRow[];
  readonly verdicts: VerdictFigures;
  readonly fieldsRight: number;
  readonly answers: { readonly n: number; readonly passed: number };
  readonly conversations: ConversationFigures;
  readonly outOfScope: OutOfScopeFigures;
  readonly intents: LabelFigures;
  readonly feedback: FeedbackFigures;
}

/** The whole report as markdown: what counts first, then where it is won and lost. */
export function reportText(marked: Figures, stripped: Figures): string {
  return [
    '## What counts',
    headTable(marked, stripped),
    '## Finding the procedure',
    retrievalTable(marked, stripped),
    '## Intents',
    intentTable(marked.intents),
    '## Feedback',
    feedbackTable(marked.feedback, stripped.feedback),
  ].join('\n\n');
}

function headTable(marked: Figures, stripped: Figures): string {
  const rows: readonly (readonly [string, (figures: Figures) => string])[] = [
    ['right or asked-right', ({ verdicts }) => percent(verdicts.headline)],
    ['right', ({ verdicts }) => percent(verdicts.shares.right)],
    ['asked-right', ({ verdicts }) => percent(verdicts.shares['asked-right'])],
    ['wrong', ({ verdicts }) => percent(verdicts.shares.wrong)],
    ['refused', ({ verdicts }) => percent(verdicts.shares.refused)],
    ['asked back', ({ verdicts }) => percent(verdicts.asked)],
    ['gold in the first three', ({ ranked }) => percent(retrievalFigures(ranked).firstThree)],
    ['field understood', ({ fieldsRight }) => percent(fieldsRight)],
    ['answer keys passed', ({ answers }) => `${answers.passed} of ${answers.n}`],
    ['turns of conversations, first', ({ conversations }) => percent(conversations.first)],
    ['later turns, first', ({ conversations }) => percent(conversations.laterFirst)],
    ['whole conversations', ({ conversations }) => percent(conversations.whole)],
    ['false answers out of scope', ({ outOfScope }) => percent(outOfScope.falseAnswers)],
    [
      'emergencies routed',
      ({ outOfScope: { emergencies } }) => `${emergencies.routed} of ${emergencies.n}`,
    ],
    ['intents, macro-F1', ({ intents }) => intents.macroF1.toFixed(3)],
  ];
  return table(
    ['', 'with marks', 'without'],
    rows.map(([name, show]) => [name, show(marked), show(stripped)]),
  );
}

function retrievalTable(marked: Figures, stripped: Figures): string {
  const show = (name: string, a: RetrievalFigures, b: RetrievalFigures): string[] => [
    name,
    String(a.n),
    ...[a.first, a.firstThree, a.reciprocal, b.first, b.firstThree].map((x) => x.toFixed(3)),
  ];
  const groups = (['source', 'style', 'field'] as const).flatMap((property) => {
    const other = new Map(retrievalBy(stripped.ranked, property));
    return retrievalBy(marked.ranked, property).map(([value, figures]) =>
      show(`${property} ${value}`, figures, other.get(value) ?? figures),
    );
  });
  return table(
    ['', 'rows', 'recall@1', 'recall@3', 'MRR', 'recall@1 without marks', 'recall@3 without marks'],
    [show('all', retrievalFigures(marked.ranked), retrievalFigures(stripped.ranked)), ...groups],
  );
}

function intentTable({ byLabel, confused }: LabelFigures): string {
  const rows = byLabel.map(([label, figures]) => [label, ...shown(figures)]);
  const mistakes = confused.map(([gold, got, n]) => `${gold} → ${got}: ${n}`).join(' · ');
  return `${table(['intent', 'rows', 'precision', 'recall', 'F1'], rows)}\n\nTaken for another: ${mistakes || 'none'}`;
}

function feedbackTable(marked: FeedbackFigures, stripped: FeedbackFigures): string {
  return table(
    ['', 'with marks', 'without'],
    [
      ...sortedRows(marked, stripped),
      ['commune found', percent(marked.place), percent(stripped.place)],
      [
        'duplicates, precision',
        percent(marked.duplicates.precision),
        percent(stripped.duplicates.precision),
      ],
      [
        'duplicates, recall',
        percent(marked.duplicates.recall),
        percent(stripped.duplicates.recall),
      ],
    ],
  );
}

type Sorted = Pick<FeedbackFigures, 'categories' | 'urgent'>;

/** Category and urgency of reports of which no more is known. */
export function sortedReportsTable(n: number, marked: Sorted, stripped: Sorted): string {
  return table([`${n} reports`, 'with marks', 'without'], sortedRows(marked, stripped));
}

function sortedRows(marked: Sorted, stripped: Sorted): string[][] {
  const row = (name: string, of: (figures: Sorted) => number): string[] => [
    name,
    percent(of(marked)),
    percent(of(stripped)),
  ];
  return [
    row('category', ({ categories }) => categories.accuracy),
    row('urgent, recall', ({ urgent }) => urgent.recall),
    row('urgent, precision', ({ urgent }) => urgent.precision),
  ];
}

function shown({ n, precision, recall, f1 }: PrecisionRecall): string[] {
  return [String(n), precision.toFixed(2), recall.toFixed(2), f1.toFixed(2)];
}
