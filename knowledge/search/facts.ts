import { type Concerned, concernedIn } from '#language/concerned.ts';
import { type Syllable, syllablesOf } from '#language/fold.ts';
import type { Procedure } from '../schema/procedure.ts';
import { ACTIONS } from './action-words.ts';
import { plainTitle } from './plain-title.ts';
import { createSignals } from './signals.ts';
import { VARIANTS } from './variant-words.ts';

/** What is true of a procedure whatever is asked. */
export interface Facts {
  readonly actions: ReadonlySet<string>;
  /** Special forms of the title by group: abroad, once more, level, any other. */
  readonly forms: readonly (readonly string[])[];
  /** What the procedure is about, without its action and special forms: equal for siblings. */
  readonly family: string;
  readonly concerned: ReadonlySet<Concerned>;
  /** Open to ordinary citizens. */
  readonly citizens: number;
  readonly commune: number;
  readonly titleLength: number;
  readonly titleOnly: number;
  readonly noExamples: number;
}

/** Reads the facts of every procedure, in their order. */
export function factsOf(procedures: readonly Procedure[]): Facts[] {
  const inTitle = createTitleReader();
  return procedures.map((p) => {
    const title = inTitle(p.name);
    return {
      ...title,
      concerned: new Set([...title.concerned, ...ofAudiences(p.audiences)]),
      citizens: Number(p.audiences.length === 0 || p.audiences.includes('Công dân Việt Nam')),
      commune: Number(p.levels.includes('commune')),
      titleOnly: Number(p.publication === 'title-only'),
      noExamples: Number(p.exampleQuestions.length === 0),
    };
  });
}

type TitleFacts = Pick<Facts, 'actions' | 'forms' | 'family' | 'concerned' | 'titleLength'>;

/** Reads every different title once: passages of one page share theirs. */
function createTitleReader(): (name: string) => TitleFacts {
  const actions = createSignals(ACTIONS);
  const variants = createSignals(VARIANTS);
  const read = (name: string): TitleFacts => {
    const title = syllablesOf(plainTitle(name));
    return {
      actions: actions.inTitle(title),
      forms: byGroup(variants.inTitle(title)),
      family: familyOf(variants.without(actions.without(title))),
      concerned: new Set(concernedIn(title, true)),
      titleLength: Math.log(title.length + 1) / 4,
    };
  };
  const known = new Map<string, TitleFacts>();
  return (name) => {
    const facts = known.get(name) ?? read(name);
    known.set(name, facts);
    return facts;
  };
}

/** The portal's names of audiences, by a word that tells them apart. */
const AUDIENCES: readonly (readonly [word: string, who: Concerned])[] = [
  ['Người nước ngoài', 'foreigner'],
  ['định cư ở nước ngoài', 'overseas'],
  ['Doanh nghiệp', 'enterprise'],
  ['Hợp tác xã', 'organisation'],
  ['Tổ chức', 'organisation'],
  ['viên chức', 'official'],
];

function ofAudiences(audiences: readonly string[]): Concerned[] {
  return AUDIENCES.flatMap(([word, who]) =>
    audiences.some((audience) => audience.startsWith(word) || audience.endsWith(word)) ? [who] : [],
  );
}

/** Small words that say nothing of the thing itself. */
const SMALL = new Set(
  'dang ki cap lai moi co tai o va hoac cho cua doi voi thuc hien truong hop khu vuc lan dau cac giay'.split(
    ' ',
  ),
);

function familyOf(title: readonly Syllable[]): string {
  return title
    .map((syllable) => syllable.folded)
    .filter((word) => !SMALL.has(word))
    .join(' ');
}

const LEVELS: ReadonlySet<string> = new Set(['commune', 'province', 'central']);
const GROUPS: readonly ((form: string) => boolean)[] = [
  (form) => form === 'foreign',
  (form) => form === 'again',
  (form) => LEVELS.has(form),
  (form) => form !== 'foreign' && form !== 'again' && !LEVELS.has(form),
];

/** Special forms in the groups that the ranker weighs apart. */
export function byGroup(forms: ReadonlySet<string>): string[][] {
  return GROUPS.map((belongs) => [...forms].filter(belongs));
}
