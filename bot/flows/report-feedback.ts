import { findPhones } from '#language/phones.ts';
import type { Answers, Flow, Heard, Question } from '../flow.ts';
import type { Attachment } from '../message.ts';
import type { Needs } from '../needs.ts';
import type { Reading } from '../reading.ts';
import {
  ASK_COMMUNE,
  ASK_CONTACT,
  ASK_PHOTOS,
  ASK_WHAT,
  ASK_WHERE,
  DANGER_FIRST,
  NO_CONTACT,
  NO_PHOTOS,
  PHONE_UNREADABLE,
  PHOTOS_DONE,
  photoCounted,
  receipt,
  SUMMARY_CHOICES,
  summary,
  WHAT_TOO_SHORT,
} from '../replies/feedback.ts';
import { SOMEBODY_ELSES_NUMBER } from '../replies/share.ts';
import { keyOf } from '../say.ts';

/** Most photos of one report (design.md 6). */
const MOST_PHOTOS = 5;
/** Fewer letters than this do not say what happened. */
const SHORTEST_REPORT = 8;
/** Said by people who do not want to give something. */
const DECLINES = /^(không|khong|ko|k|hong|hông|hổng|thôi|thoi|bỏ qua|bo qua|khỏi|khoi)(?!\p{L})/iu;

const text = (answers: Answers, name: string): string | undefined => {
  const value = answers[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};
const photosOf = (answers: Answers): readonly Attachment[] =>
  (answers['photosSoFar'] as readonly Attachment[] | undefined) ?? [];

const what: Question = {
  name: 'text',
  takesAnything: true,
  say: () => ({ text: ASK_WHAT }),
  read: (reading, answers, needs) => withText(reading.text, answers, needs),
};

/** What the report says may already name the place: then nobody asks again. */
export function withText(said: string, answers: Answers, needs: Needs): Heard {
  if (said.length < SHORTEST_REPORT) return { because: WHAT_TOO_SHORT };
  const commune = needs.desk.findCommune(said);
  const place = commune ? placed(commune.name, commune) : {};
  return { answers: { ...place, ...answers, text: said } };
}

function placed(place: string, commune: { readonly code: string; readonly name: string }): Answers {
  return { place, communeCode: commune.code, communeName: commune.name };
}

const where: Question = {
  name: 'place',
  takesAnything: true,
  say: () => ({ text: ASK_WHERE, wants: 'place' }),
  read: ({ input, text: said }, answers, needs) => {
    const { content } = input;
    if (content.kind === 'location')
      return {
        answers: {
          ...answers,
          place: `Vị trí ${content.latitude.toFixed(5)}, ${content.longitude.toFixed(5)}`,
        },
      };
    if (said === '') return { because: ASK_WHERE };
    const commune = needs.desk.findCommune(said);
    return { answers: { ...answers, ...(commune ? placed(said, commune) : { place: said }) } };
  },
};

const commune: Question = {
  name: 'communeCode',
  takesAnything: true,
  say: () => ({ text: ASK_COMMUNE, choices: [{ value: 'unknown', label: 'Tôi không rõ' }] }),
  read: ({ choice, text: said }, answers, needs) => {
    const found = needs.desk.findCommune(said, 'unsure');
    if (found) return { answers: { ...answers, communeCode: found.code, communeName: found.name } };
    if (choice !== 'unknown' && said === '') return { because: ASK_COMMUNE };
    return {
      answers: {
        ...answers,
        communeCode: '',
        place: choice === 'unknown' ? answers['place'] : `${text(answers, 'place') ?? ''}, ${said}`,
      },
    };
  },
};

const photos: Question = {
  name: 'photos',
  say: () => ({ text: ASK_PHOTOS, choices: [NO_PHOTOS] }),
  read: ({ input, choice, text: said }, answers) => {
    const sent = input.content.kind === 'attachment' ? input.content.attachments : [];
    const all = [...photosOf(answers), ...sent.filter(({ kind }) => kind === 'photo')].slice(
      0,
      MOST_PHOTOS,
    );
    const done =
      choice === 'no-photos' ||
      choice === 'photos-done' ||
      DECLINES.test(said) ||
      /^(xong|đủ|du|hết|het)/iu.test(said);
    if (done || all.length >= MOST_PHOTOS)
      return { answers: { ...answers, photosSoFar: all, photos: all.length } };
    if (all.length === photosOf(answers).length) return { because: ASK_PHOTOS };
    return { answers: { ...answers, photosSoFar: all } };
  },
};

const contact: Question = {
  name: 'phone',
  say: () => ({ text: ASK_CONTACT, choices: [NO_CONTACT], wants: 'phone' }),
  read: ({ input, choice, text: said }, answers) => {
    if (choice === 'no-contact' || DECLINES.test(said))
      return { answers: { ...answers, phone: '' } };
    const { content } = input;
    if (content.kind === 'contact' && content.others) return { because: SOMEBODY_ELSES_NUMBER };
    const phone = content.kind === 'contact' ? content.phone : findPhones(said)[0]?.phone;
    return phone ? { answers: { ...answers, phone } } : { because: PHONE_UNREADABLE };
  },
};

/** A citizen reports something wrong; ends with a receipt and a date. */
export const reportFeedback: Flow = {
  name: 'report-feedback',
  version: 1,
  questions: [
    what,
    where,
    { ...commune, when: ({ communeCode }) => communeCode === undefined },
    { ...photos, say: (answers) => askPhotos(answers) },
    contact,
  ],
  fixes: {
    'fix:text': ['text'],
    'fix:place': ['place', 'communeCode', 'communeName'],
    'fix:phone': ['phone'],
    'fix:photos': ['photos', 'photosSoFar'],
  },
  summary: (answers, needs, now) => {
    const route = routeOf(answers, needs, now);
    const { urgent } = needs.desk.read(text(answers, 'text') ?? '');
    const body = summary({
      text: text(answers, 'text') ?? '',
      place: text(answers, 'place') ?? '',
      commune: text(answers, 'communeName'),
      photos: photosOf(answers).length,
      phone: text(answers, 'phone'),
      agency: route.agencyName,
    });
    return { text: urgent ? `${DANGER_FIRST}\n${body}` : body, choices: SUMMARY_CHOICES };
  },
  complete: file,
};

function askPhotos(answers: Answers): { text: string; choices: readonly (typeof NO_PHOTOS)[] } {
  const count = photosOf(answers).length;
  return count === 0
    ? { text: ASK_PHOTOS, choices: [NO_PHOTOS] }
    : { text: photoCounted(count), choices: [PHOTOS_DONE] };
}

function routeOf(answers: Answers, needs: Needs, now: Date): ReturnType<Needs['desk']['route']> {
  const said = text(answers, 'text') ?? '';
  const { category } = needs.desk.read(said);
  return needs.desk.route({ category, communeCode: text(answers, 'communeCode'), text: said, now });
}

function file(answers: Answers, reading: Reading, needs: Needs): ReturnType<Flow['complete']> {
  const { receipt: code, now } = reading.input;
  const said = text(answers, 'text') ?? '';
  const { category, urgent } = needs.desk.read(said);
  const route = routeOf(answers, needs, now);
  const { dueAt, explained } = needs.desk.deadline(category, now, route.agencyName);
  return {
    replies: [{ text: receipt({ code, agency: route.agencyName, deadline: explained }) }],
    effects: [
      {
        kind: 'file-case',
        key: keyOf(reading, 'file-case'),
        receipt: code,
        category,
        text: said,
        place: text(answers, 'place') ?? '',
        communeCode: text(answers, 'communeCode'),
        phone: text(answers, 'phone'),
        hideContact: false,
        urgent,
        agency: route.agency,
        routedBecause: route.because,
        dueAt: dueAt.toISOString(),
        deadlineExplained: explained,
        photos: photosOf(answers),
      },
    ],
  };
}
