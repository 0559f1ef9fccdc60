import type { More } from '../view/context.ts';
import { speakThrough } from '../words.ts';
import { AddPanel } from './add-panel.tsx';
import { copyText } from './copy.ts';
import { pictureOf } from './pictures.ts';
import { printAnswer } from './print-answer.ts';
import { QuestionPanel } from './question-panel.tsx';
import { ReaderStrip } from './reader-strip.tsx';
import { browserUpload } from './upload.ts';
import { VoicePanel } from './voice-panel.tsx';
import { wearTheme } from './wear-theme.ts';
import { ENGLISH } from './words-en.ts';

/** The second script: hands over what it brings to the first one, which waits for it. */
const more: More = {
  english: ENGLISH,
  speakThrough,
  copyText,
  AddPanel,
  QuestionPanel,
  pictureOf,
  upload: browserUpload,
  ReaderStrip,
  VoicePanel,
  printAnswer,
  wearTheme,
};
if (globalThis.motCuaParts) globalThis.motCuaParts['more'] = more;
