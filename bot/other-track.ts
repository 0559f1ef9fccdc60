import type { Needs } from './needs.ts';
import { emergencyText } from './replies/emergency.ts';
import { complaintReply, crimeReply, denunciationReply, NOT_KEPT } from './replies/legal-tracks.ts';
import { emergencyKind, tellsCrime } from './understand/kinds.ts';
import { understand } from './understand/understand.ts';

/**
 * The explanation for words that another portal may not file as feedback: emergency, denunciation, crime report,
 * formal complaint; `undefined` for everything else. Nobody is there to be asked back, so that what is suspected
 * counts as known.
 */
export function otherTrack(
  text: string,
  now: Date,
  needs: Pick<Needs, 'law' | 'reception' | 'police' | 'desk'>,
): string | undefined {
  const { emergency, intent, doubt } = understand(text);
  const is = (track: 'denunciation' | 'formal_complaint'): boolean =>
    intent === track || doubt === track;
  if (emergency) return emergencyText(emergencyKind(text));
  if (is('denunciation'))
    return tellsCrime(text)
      ? crimeReply(needs.law, needs.police(needs.desk.findCommune(text)?.code), NOT_KEPT).text
      : denunciationReply(needs.law, needs.reception(now), NOT_KEPT).text;
  return is('formal_complaint') ? complaintReply(needs.law, needs.reception(now)).text : undefined;
}
