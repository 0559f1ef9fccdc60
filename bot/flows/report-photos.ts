import { foldText } from '#language/fold.ts';
import type { Effect } from '../effects.ts';
import type { Answers, Heard, Question } from '../flow.ts';
import type { Attachment } from '../message.ts';
import type { Reading } from '../reading.ts';
import {
  ASK_PHOTOS,
  NO_PHOTOS,
  NOT_A_PHOTO,
  PHOTOS_DONE,
  photoCounted,
  tooManyPhotos,
} from '../replies/feedback.ts';
import { reportOf } from './report-answers.ts';

/** Most photos of one report (design.md 6). */
export const MOST_PHOTOS = 5;

/** Said by people who do not want to give something. */
export const DECLINES =
  /^(không|khong|ko|k|hong|hông|hổng|thôi|thoi|bỏ qua|bo qua|khỏi|khoi)(?!\p{L})/iu;

const DONE = /^(?:xong|du|het|nhieu do|vay thoi|chi vay|vay du)(?!\S)/u;

/** The photos of a message, each with the key under which it is kept from now on. */
export function photosIn({ input }: Reading): readonly Attachment[] {
  const { content, cause } = input;
  if (content.kind !== 'attachment') return [];
  return content.attachments
    .filter(({ kind }) => kind === 'photo')
    .slice(0, MOST_PHOTOS)
    .map((photo, at) => ({ ...photo, kept: `${photosKey(cause)}/${at}` }));
}

/** Asks for a message's photos at once: what waits until the report is filed may be gone by then. */
export function keepPhotosOf(reading: Reading): readonly Effect[] {
  const attachments = photosIn(reading).map(({ kept: _, ...photo }) => photo);
  const key = photosKey(reading.input.cause);
  return attachments.length > 0 ? [{ kind: 'keep-files', key, attachments }] : [];
}

function photosKey(cause: string): string {
  return `${cause}/photos`;
}

/** Adds what was sent to the photos, up to five; what is no photo, or one too many, is said. */
export function withPhotos(reading: Reading, answers: Answers): Heard {
  const { content } = reading.input;
  const sent: readonly Attachment[] = content.kind === 'attachment' ? content.attachments : [];
  const before = reportOf(answers).photos;
  const fresh = photosIn(reading).filter(
    ({ source }) => !before.some((one) => one.source === source),
  );
  const photosSoFar = [...before, ...fresh].slice(0, MOST_PHOTOS);
  const heard = { ...answers, photosSoFar };
  const effects = keepPhotosOf(reading);
  const said = also(before, sent);
  return { answers: heard, effects, ...(said !== undefined && { also: said }) };
}

function also(before: readonly Attachment[], sent: readonly Attachment[]): string | undefined {
  const photosSent = sent.filter(({ kind }) => kind === 'photo');
  const more = photosSent.filter(({ source }) => !before.some((one) => one.source === source));
  if (before.length + more.length > MOST_PHOTOS) return tooManyPhotos(MOST_PHOTOS);
  return photosSent.length < sent.length ? NOT_A_PHOTO : undefined;
}

/** Photos, one or several at a time, until the citizen has no more or five are there. */
export const photos: Question = {
  name: 'photos',
  say: (answers) => {
    const count = reportOf(answers).photos.length;
    return count === 0
      ? { text: ASK_PHOTOS, choices: [NO_PHOTOS] }
      : { text: photoCounted(count), choices: [PHOTOS_DONE] };
  },
  read: (reading, answers) => {
    const { choice, text } = reading;
    const heard = withPhotos(reading, answers);
    if (!('answers' in heard)) return heard;
    const count = reportOf(heard.answers).photos.length;
    const done =
      choice === 'no-photos' ||
      choice === 'photos-done' ||
      DECLINES.test(text) ||
      DONE.test(foldText(text));
    if (done || count >= MOST_PHOTOS)
      return { ...heard, answers: { ...heard.answers, photos: count } };
    const came = reading.input.content.kind === 'attachment';
    return came ? heard : { because: ASK_PHOTOS };
  },
};
