import type { More } from '../view/context.ts';
import { speakThrough } from '../words.ts';
import { AddPanel } from './add-panel.tsx';
import { pictureOf } from './pictures.ts';
import { QuestionPanel } from './question-panel.tsx';
import { ReaderStrip } from './reader-strip.tsx';
import { takeAlong } from './take-along.ts';
import { browserUpload } from './upload.ts';
import { VoicePanel } from './voice-panel.tsx';
import { wearTheme } from './wear-theme.ts';
import { ENGLISH } from './words-en.ts';

/** The second script: hands over what it brings to the first one, which waits for it. */
const more: More = {
  english: ENGLISH,
  speakThrough,
  AddPanel,
  QuestionPanel,
  pictureOf,
  upload: browserUpload,
  ReaderStrip,
  VoicePanel,
  takeAlong,
  wearTheme,
};
if (globalThis.motCuaParts) globalThis.motCuaParts['more'] = more;
