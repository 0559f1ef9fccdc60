import type { AskedField } from '#bot/needs.ts';
import { type Concerned, concernedIn } from '#language/concerned.ts';
import {
  everydayWords,
  type OfficeWords,
  type Official,
  rowsWith,
} from '#language/everyday-words.ts';
import { hasMarks, type Syllable, syllablesOf } from '#language/fold.ts';
import { foreignPeople } from '#language/foreign-people.ts';
import type { Found } from '#language/phrases.ts';
import { readTyped, toStandard } from '#language/read-typed.ts';
import { correctAll, type Speller } from '#language/spelling.ts';
import { ACTIONS } from './action-words.ts';
import { askedFieldOf, withoutFieldWords } from './asked-field.ts';
import { byGroup } from './facts.ts';
import { createSignals } from './signals.ts';
import { VARIANTS } from './variant-words.ts';

/** A syllable and how much it says about the procedure wanted. */
export interface WeightedSyllable extends Syllable {
  readonly weight: number;
}

/** A question as search sees it. */
export interface Question {
  readonly marks: boolean;
  /** The citizen's own words; those replaced by an official wording weighed down. */
  readonly topic: readonly WeightedSyllable[];
  /** Official wordings of the everyday words found, and the sentence in standard syllables. */
  readonly official: readonly (readonly WeightedSyllable[])[];
  /** Official words for a form that was told by a situation: "chồng Đài Loan" is "yếu tố nước ngoài". */
  readonly situations: readonly (readonly WeightedSyllable[])[];
  readonly askedField: AskedField | undefined;
  readonly actions: ReadonlySet<string>;
  readonly concerned: ReadonlySet<Concerned>;
  /** Special forms that are asked for, and the same by group. */
  readonly forms: ReadonlySet<string>;
  readonly formGroups: readonly (readonly string[])[];
}

export interface QuestionReaderParts {
  /** True when some page holds this folded syllable. */
  readonly known: (folded: string) => boolean;
  /** True when some title holds this syllable, or these two neighbours. */
  readonly inTitles: (first: string, second?: string) => boolean;
  readonly speller: Speller;
  readonly stages?: Partial<ReadingStages> | undefined;
  /** What people of one office say, over the lexicon. */
  readonly officeWords?: readonly OfficeWords[] | undefined;
}

/** Parts of reading that can be switched off, to measure what each is worth; all are on by default. */
export interface ReadingStages {
  readonly everydayWords: boolean;
  /** Chat spellings, abbreviations and Telex slips. */
  readonly chatSpellings: boolean;
  readonly spelling: boolean;
  readonly southernSyllables: boolean;
}

const ALL_STAGES: ReadingStages = {
  everydayWords: true,
  chatSpellings: true,
  spelling: true,
  southernSyllables: true,
};

/** Weight of the citizen's own words once an official wording stands beside them. */
const REPLACED = 0.35;
/** Official wordings are guesses: a little less than words really typed. */
const OFFICIAL = 0.9;
/** The citizen already used words of a title ("hộ chiếu"): the fuller wording only helps a little. */
const ALREADY_OFFICIAL = 0.5;
/** Forms that people tell by a situation ("chồng Đài Loan"), and how much their official words then count. */
const SITUATIONS = ['foreign', 'border', 'mobile'];
const SITUATION = 0.5;
/** A phrase read without its marks is trusted less. */
const BARE = 0.8;
/** More words than this are a story whose end is enough. */
const MOST_SYLLABLES = 400;

/** Builds the reader of questions; tables are read once. */
export function createQuestionReader(parts: QuestionReaderParts): (text: string) => Question {
  const stages = { ...ALL_STAGES, ...parts.stages };
  const words = stages.everydayWords
    ? everydayWords(rowsWith(parts.officeWords))
    : everydayWords([]);
  const actions = createSignals(ACTIONS);
  const variants = createSignals(VARIANTS, { foreign: foreignPeople() });
  return (text) => {
    const marks = hasMarks(text);
    const written = stages.chatSpellings ? readTyped(text, parts.known) : syllablesOf(text);
    const raw = written.slice(-MOST_SYLLABLES);
    const typed = stages.spelling ? corrected(raw, words.find(raw, marks), parts.speller) : raw;
    const found = withoutGeneral(words.find(typed, marks));
    const told = withoutFieldWords(typed, marks);
    const forms = variants.inQuestion(told, marks);
    const situations = SITUATIONS.filter((form) => forms.has(form)).map((form) =>
      weigh(variants.wording(form), () => SITUATION),
    );
    const weights = new Array<number>(typed.length).fill(1);
    for (const match of found) {
      if (!isOfficial(typed, match, parts)) weights.fill(REPLACED, match.from, match.to);
    }
    return {
      marks,
      topic: weigh(typed, (at) => weights[at] ?? 1),
      official: [
        ...found.flatMap((match) => officialOf(match, isOfficial(typed, match, parts))),
        ...situations,
        weigh(
          stages.southernSyllables ? toStandard(typed, marks) : [],
          (at) => (weights[at] ?? 1) * OFFICIAL,
        ),
      ],
      situations,
      askedField: askedFieldOf(typed, marks),
      actions: actions.inQuestion(told, marks),
      concerned: concernedIn(typed, marks),
      forms,
      formGroups: byGroup(forms),
    };
  };
}

/** Slips put right, but never inside a phrase that some table knows. */
function corrected(
  raw: readonly Syllable[],
  taken: readonly Found<Official>[],
  speller: Speller,
): Syllable[] {
  return correctAll(speller, raw, (at) => taken.some((f) => at >= f.from && at < f.to));
}

/** "mở tiệm bán thuốc sâu" is about the thing sold: general words give way where a thing is named. */
function withoutGeneral(found: readonly Found<Official>[]): readonly Found<Official>[] {
  const things = found.filter((match) => !match.value.general);
  return things.length > 0 ? things : found;
}

function weigh(syllables: readonly Syllable[], weight: (at: number) => number): WeightedSyllable[] {
  return syllables.map((syllable, at) => ({ ...syllable, weight: weight(at) }));
}

function officialOf(found: Found<Official>, already: boolean): WeightedSyllable[][] {
  const weight = (already ? ALREADY_OFFICIAL : OFFICIAL) * (found.bare > 0 ? BARE : 1);
  return found.value.phrases.map((phrase) => weigh(syllablesOf(phrase), () => weight));
}

/** True when the everyday phrase is itself wording of some title. */
function isOfficial(
  text: readonly Syllable[],
  found: Found<unknown>,
  { inTitles }: QuestionReaderParts,
): boolean {
  const words = text.slice(found.from, found.to).map((syllable) => syllable.folded);
  const [first = '', ...rest] = words;
  if (rest.length === 0) return inTitles(first);
  return rest.every((word, at) => inTitles(words[at] ?? '', word));
}
