import type { Answers } from '../flow.ts';
import type { Attachment } from '../message.ts';
import type { PlaceOption, SimilarCase } from '../needs.ts';
import type { ToldElsewhere } from '../understand/report-details.ts';

/** The answers of a report, read with their types. All are plain JSON: a questionnaire outlives a deploy. */
export interface Report {
  readonly text: string;
  readonly place: string;
  readonly communeCode: string | undefined;
  readonly communeName: string | undefined;
  /** What an old name may mean, while the citizen has not chosen. */
  readonly options: readonly PlaceOption[];
  readonly since: string | undefined;
  readonly photos: readonly Attachment[];
  readonly phone: string | undefined;
  readonly hide: boolean;
  readonly onBehalf: boolean;
  readonly elsewhere: ToldElsewhere | undefined;
  readonly similar: readonly SimilarCase[];
}

/** Reads the answers given so far; what is missing is empty. */
export function reportOf(answers: Answers): Report {
  return {
    text: textIn(answers, 'text') ?? '',
    place: textIn(answers, 'place') ?? '',
    communeCode: textIn(answers, 'communeCode'),
    communeName: textIn(answers, 'communeName'),
    options: listIn<PlaceOption>(answers, 'placeOptions'),
    since: textIn(answers, 'since'),
    photos: listIn<Attachment>(answers, 'photosSoFar'),
    phone: textIn(answers, 'phone'),
    hide: answers['hide'] === true,
    onBehalf: answers['onBehalf'] === true,
    elsewhere: (answers['elsewhere'] || undefined) as ToldElsewhere | undefined,
    similar: listIn<SimilarCase>(answers, 'similarFound').map((one) => ({
      ...one,
      // Stored as JSON, an instant comes back as text.
      reportedAt: new Date(one.reportedAt),
      dueAt: new Date(one.dueAt),
    })),
  };
}

function textIn(answers: Answers, name: string): string | undefined {
  const value = answers[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function listIn<T>(answers: Answers, name: string): readonly T[] {
  const value = answers[name];
  return Array.isArray(value) ? (value as readonly T[]) : [];
}
