import { streetOrHamlet } from '#cases/street-or-hamlet.ts';
import type { Answers, Heard, Question } from '../flow.ts';
import type { Content } from '../message.ts';
import type { Needs, PlaceOption } from '../needs.ts';
import {
  ASK_COMMUNE,
  ASK_WHERE,
  askWhich,
  OUTSIDE_MAP,
  outsideProvince,
  UNKNOWN_COMMUNE,
} from '../replies/report-place.ts';
import { readYesNo } from '../understand/yes-no.ts';
import { reportOf } from './report-answers.ts';

/** What a text says about the place, as answers; empty where it says nothing. What was said before stays. */
export function placeIn(said: string, needs: Needs): Answers {
  const read = needs.desk.readPlace(said);
  const street = streetOrHamlet(said);
  switch (read.kind) {
    case 'one':
      return placed(street ? `${street}, ${read.name}` : read.name, read);
    case 'which':
      return { place: street ?? said.slice(0, LONGEST_PLACE), placeOptions: read.options };
    case 'outside':
      return { outside: read.province };
    case 'none':
      return street ? { place: street } : {};
  }
}

/** Longest place that is kept from a running text. */
const LONGEST_PLACE = 120;

function placed(place: string, commune: PlaceOption): Answers {
  return {
    place,
    communeCode: commune.code,
    communeName: commune.name,
    placeOptions: undefined,
    outside: undefined,
  };
}

/** A place shared from the device: kept with five decimals, about a metre; refused where it lies elsewhere. */
export function readLocation(
  content: Extract<Content, { kind: 'location' }>,
  answers: Answers,
  needs: Needs,
): Heard {
  const { latitude, longitude } = content;
  if (!needs.desk.holds(latitude, longitude)) return { because: OUTSIDE_MAP };
  const point = `Vị trí ${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  const { place } = reportOf(answers);
  const before = place.replace(/(?: · )?Vị trí -?[\d.]+, -?[\d.]+$/u, '');
  return { answers: { ...answers, place: before ? `${before} · ${point}` : point } };
}

/** Where it is: a street, a hamlet, a commune of today or an old name, or a shared place. */
export const where: Question = {
  name: 'place',
  takesAnything: true,
  say: (answers) => ({
    text: typeof answers['outside'] === 'string' ? outsideProvince(answers['outside']) : ASK_WHERE,
    wants: 'place',
  }),
  read: ({ input, text: said }, answers, needs) => {
    if (input.content.kind === 'location') return readLocation(input.content, answers, needs);
    if (said === '') return { because: ASK_WHERE };
    const point = pointIn(said);
    if (point)
      return readLocation({ kind: 'location', ...point }, withCommune(said, answers, needs), needs);
    const found = settled(placeIn(said, needs));
    if (typeof found['outside'] === 'string') return { because: outsideProvince(found['outside']) };
    return { answers: { ...answers, outside: undefined, ...found, place: said } };
  },
};

/** "10.51670, 106.50000": a point as maps show it, where no device can send one. */
function pointIn(
  said: string,
): { readonly latitude: number; readonly longitude: number } | undefined {
  const [, latitude, longitude] =
    /(?<![\d.-])(\d{1,2}\.\d{3,8})\s*[,;]\s*(\d{2,3}\.\d{3,8})(?![\d.])/u.exec(said) ?? [];
  if (latitude === undefined || longitude === undefined) return undefined;
  return { latitude: Number(latitude), longitude: Number(longitude) };
}

/** What is written beside a point names its commune. */
function withCommune(said: string, answers: Answers, needs: Needs): Answers {
  const found = needs.desk.readPlace(said);
  return found.kind === 'one' ? { ...answers, ...placed(found.name, found) } : answers;
}

/** Asked where it is, a name that may only mean one commune is taken; the summary shows it. */
function settled(found: Answers): Answers {
  const [only, ...others] = reportOf(found).options;
  return only && others.length === 0 ? placed('', only) : found;
}

/** Which commune, where the place did not say, or an old name may mean several. */
export const commune: Question = {
  name: 'communeCode',
  takesAnything: true,
  when: ({ communeCode }) => communeCode === undefined,
  say: (answers) => {
    const { options } = reportOf(answers);
    const choices = options.map(({ code, name }) => ({ value: `commune:${code}`, label: name }));
    return { text: askWhich(options), choices: [...choices, UNKNOWN_COMMUNE], wants: 'place' };
  },
  read: ({ choice, text: said }, answers, needs) => {
    const { options, place } = reportOf(answers);
    const chosen = options.find(
      ({ code }) =>
        choice === `commune:${code}` || (options.length === 1 && readYesNo(said) === 'yes'),
    );
    if (chosen) return { answers: { ...answers, ...placed(place || chosen.name, chosen) } };
    if (choice === 'unknown')
      return { answers: { ...answers, communeCode: '', placeOptions: undefined } };
    return said === '' ? { because: ASK_COMMUNE } : named(said, answers, needs);
  },
};

function named(said: string, answers: Answers, needs: Needs): Heard {
  const { place } = reportOf(answers);
  const read = needs.desk.readPlace(said);
  switch (read.kind) {
    case 'one':
      return { answers: { ...answers, ...placed(place, read) } };
    case 'which':
      if (read.options.length === 1 && read.options[0])
        return { answers: { ...answers, ...placed(place, read.options[0]) } };
      return sameOptions(read.options, answers)
        ? { answers: { ...answers, communeCode: '', place: `${place}, ${said}` } }
        : { answers: { ...answers, placeOptions: read.options } };
    case 'outside':
      return { because: outsideProvince(read.province) };
    case 'none':
      return { answers: { ...answers, communeCode: '', place: `${place}, ${said}` } };
  }
}

/** Asked once: who says the same name again does not know more. */
function sameOptions(options: readonly PlaceOption[], answers: Answers): boolean {
  const codes = (list: readonly PlaceOption[]): string => list.map(({ code }) => code).join();
  return codes(options) === codes(reportOf(answers).options);
}
