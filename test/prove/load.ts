import { startConnectedOffice } from '#test/fakes/connected-office.ts';
import { createCrowd } from '#test/load/crowd.ts';
import { drained, offer, percentile, warmUp } from '#test/load/offer.ts';
import type { Proof } from './proof.ts';

/** The floor of issue 2: so many messages a second, acknowledged within this (p99), on the embedded default. */
const FLOOR_PER_SECOND = 60;
const LONGEST_ACK_P99_MS = 300;
const USUAL_MINUTES = 1;
const UNLIMITED = { ZALO_PER_SECOND: '2000', TELEGRAM_PER_SECOND: '2000' };

/** The floor of load, held for a minute: every message answered, none lost or doubled, webhooks fast. */
export const proveLoad: Proof = async ({ numbers }) => {
  const seconds = (numbers['minutes'] ?? USUAL_MINUTES) * 60;
  const office = await startConnectedOffice(UNLIMITED);
  try {
    await warmUp(office);
    const crowd = createCrowd(office, 200, 2_000_000);
    await offer(crowd, FLOOR_PER_SECOND, seconds);
    const handledInTime = crowd.measured.handled;
    await drained(crowd);
    crowd.stop();
    const { measured, members } = crowd;
    const lost = measured.accepted - measured.handled;
    const doubled = members.reduce((sum, one) => sum + Math.max(0, one.came - one.expected), 0);
    const repliesPerSecond = Math.round((handledInTime / seconds) * 10) / 10;
    const ackP99Ms = percentile(measured.ackMs, 0.99);
    const kept =
      lost === 0 &&
      doubled === 0 &&
      ackP99Ms < LONGEST_ACK_P99_MS &&
      repliesPerSecond > FLOOR_PER_SECOND * 0.97;
    const replyP95Ms = percentile(measured.replyMs, 0.95);
    return { kept, figures: { seconds, repliesPerSecond, lost, doubled, ackP99Ms, replyP95Ms } };
  } finally {
    await office.stop();
  }
};
