import type { Effect } from '../effects.ts';
import type { Needs } from '../needs.ts';
import type { Reading } from '../reading.ts';
import { offReply } from '../replies/channel-off.ts';
import { keyOf } from '../say.ts';
import type { Step } from '../step.ts';
import type { Turn } from '../turn.ts';
import { obeyCommand } from './obey-command.ts';
import { sealDenunciation } from './seal-denunciation.ts';

/**
 * The office has switched this account off: the first message of a conversation is answered with the office's
 * sentence and noted for a person, the later ones are only kept. What the law wants does not wait for a switch:
 * a denunciation is sealed, and whoever asks to be forgotten is. A questionnaire stays as it was for later.
 */
export const stayOff: Step = async (reading, needs) => {
  const { off, state } = reading.input;
  if (!off) return undefined;
  const owed = await lawfully(reading, needs);
  if (owed) return owed;
  const effects = keptFiles(reading);
  if (state.toldOff === off.since) return { outcome: 'held', replies: [], state, effects };
  return {
    outcome: 'handed-over-off',
    replies: [{ text: offReply(needs.office, off.says) }],
    state: { ...state, toldOff: off.since },
    effects: [...effects, callBack(reading)],
  };
};

async function lawfully(reading: Reading, needs: Needs): Promise<Turn | undefined> {
  const denounced = await sealDenunciation(reading, needs);
  if (denounced && isForInspection(reading, denounced)) return denounced;
  const obeyed = await obeyCommand(reading, needs);
  return obeyed && isForgetting(obeyed) ? obeyed : undefined;
}

/** The words themselves, and the number that the inspection was asked to call. */
function isForInspection({ input }: Reading, { effects, state, outcome }: Turn): boolean {
  return (
    outcome === 'declined-denunciation' ||
    (state.inspectionCall ?? input.state.inspectionCall) === true ||
    effects.some(({ kind }) => kind === 'seal-message')
  );
}

/** The question whether to forget, and the forgetting. */
function isForgetting({ effects, state }: Turn): boolean {
  return (
    effects.some(({ kind }) => kind === 'forget-me') ||
    (state.offered ?? []).some(({ value }) => value === 'forget:yes')
  );
}

/** Photos are fetched while the platform still has them; voices are kept whatever a turn says. */
function keptFiles(reading: Reading): readonly Effect[] {
  const { content } = reading.input;
  if (content.kind !== 'attachment') return [];
  const attachments = content.attachments.filter(({ kind }) => kind !== 'audio');
  return attachments.length === 0
    ? []
    : [{ kind: 'keep-files', key: keyOf(reading, 'off-files'), attachments }];
}

function callBack(reading: Reading): Effect {
  return { kind: 'call-back', key: keyOf(reading, 'off'), why: 'channel-off', phone: undefined };
}
