import type { Procedure } from '../schema/procedure.ts';
import type { Feature } from './features.ts';
import { type LeftOut, type Tuned, type TuneRow, tune } from './tune.ts';

const FORMS: readonly Feature[] = [
  'foreignShared',
  'foreignUnasked',
  'foreignMissing',
  'againShared',
  'againUnasked',
  'againMissing',
  'levelShared',
  'levelUnasked',
  'levelMissing',
  'variantShared',
  'variantUnasked',
  'variantMissing',
];
const NAMES: readonly Feature[] = ['aliasInQuestion', 'questionInAlias', 'aliasLead'];
const EXAMPLES: readonly Feature[] = ['example', 'exampleLead', 'noExamples'];
const VOICE: readonly Feature[] = ['voice', 'voiceRaw'];

/** Every stage of search that can be measured by leaving it out. */
export const STAGES: Readonly<Record<string, LeftOut>> = {
  nothing: {},
  'words of the pages (BM25)': { features: ['words', 'wordsRaw'] },
  "the citizen's own words against the pages": { features: ['plainWords'] },
  'words of the title': {
    features: ['questionInTitle', 'titleInQuestion', 'titlePairs', 'officialInTitle'],
  },
  'agreement of marks': { features: ['titleMarks'] },
  'everyday names': { features: NAMES },
  'nearest example question': { features: EXAMPLES },
  'names and examples read as one text': { features: VOICE },
  'all of our content': { features: [...NAMES, ...EXAMPLES, ...VOICE] },
  'special forms': { features: FORMS },
  'siblings held together': { features: ['siblingForm', 'siblingAction'] },
  'forms and siblings': { features: [...FORMS, 'siblingForm', 'siblingAction'] },
  'whom it concerns': { features: ['concernedShared', 'concernedMissing', 'citizens'] },
  actions: { features: ['sameAction', 'otherAction'] },
  'field of government': { features: ['fieldByWords'] },
  'commune and length of title': { features: ['commune', 'titleLength'] },
  'everyday words (lexicon)': { reading: { everydayWords: false } },
  'chat spellings, abbreviations, Telex': { reading: { chatSpellings: false } },
  'spelling slips': { reading: { spelling: false } },
  'Southern syllables': { reading: { southernSyllables: false } },
};

/** Learns from the rows alone and judges anew without each stage; some seconds a stage. */
export function* ablate(
  procedures: readonly Procedure[],
  rows: readonly TuneRow[],
): Generator<readonly [stage: string, figures: Pick<Tuned, 'marked' | 'stripped'>]> {
  for (const [stage, leftOut] of Object.entries(STAGES))
    yield [stage, tune(procedures, rows, { leftOut, examples: 0 })] as const;
}
