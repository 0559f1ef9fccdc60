import type { Needs } from '../needs.ts';
import type { Reading } from '../reading.ts';
import { askHeard, HEARD_CHOICES, HEARD_WRONG, VOICE_LOST, voiceKept } from '../replies/voice.ts';
import { say } from '../say.ts';
import type { Step } from '../step.ts';
import type { Heard, Turn } from '../turn.ts';
import { openReply } from './continue-flow.ts';
import { sealDenunciation } from './seal-denunciation.ts';

/** Longest text that is asked about as one (design.md 3.5 joins up to as much). */
const LONGEST = 4_000;

/** A voice message is answered at once; what a machine hears in it is asked about before anything comes of it. */
export const hearVoice: Step = (reading, needs) => {
  const { content } = reading.input;
  if (reading.choice === 'heard:no') return withOpenQuestion(reading, HEARD_WRONG, needs);
  if (content.kind === 'transcript') return askAbout(reading, content.of, needs);
  const spoken =
    content.kind === 'attachment' && content.attachments.some(({ kind }) => kind === 'audio');
  if (!spoken || reading.text !== '') return undefined;
  const { now } = reading.input;
  const day = needs.hours.staffed(now) ? undefined : needs.hours.nextOpening(now);
  return withOpenQuestion(reading, voiceKept(day), needs);
};

/** An open questionnaire stays open, and its question is the last thing said. */
function withOpenQuestion(reading: Reading, text: string, needs: Needs): Turn {
  const open = openReply(reading, needs);
  return say(reading, 'handed-over-voice', open ? [{ text }, open] : [{ text }]);
}

/** What triage marks is sealed like text; nothing of it is said back. */
async function askAbout(reading: Reading, of: number, needs: Needs): Promise<Turn> {
  if (reading.text === '') return say(reading, 'declined-unreadable', [{ text: VOICE_LOST }]);
  const sealed = await sealDenunciation(reading, needs);
  if (sealed) return sealed;
  const heard = together(reading.input.state.heard, { text: reading.text, of: [of] });
  return say(reading, 'asked-heard', [{ text: askHeard(heard.text), choices: HEARD_CHOICES }], {
    state: { heard },
  });
}

/** Two voice messages in a row are asked about as one. */
function together(before: Heard | undefined, heard: Heard): Heard {
  if (!before || before.text.length + heard.text.length >= LONGEST) return heard;
  return { text: `${before.text}\n${heard.text}`, of: [...before.of, ...heard.of] };
}
