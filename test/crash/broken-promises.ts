import type { Accepted } from '#test/fakes/platforms/accepted.ts';
import type { Citizen, Said } from './citizens.ts';
import type { Ledger } from './ledger.ts';

/** From just before a process was killed, or the store was lost, until that was over, in milliseconds since the epoch. */
export interface Killing {
  readonly from: number;
  readonly until: number;
}

/** What a citizen saw, against what the store says. */
export interface Judged {
  /** One sentence for each promise that was not kept. */
  readonly broken: readonly string[];
  /** Bubbles that the citizen saw more than once, where that is explained. */
  readonly repeats: number;
}

/** Holds one citizen's screen and the store against the promises of design.md 3. */
export function brokenPromises(
  citizen: Citizen,
  ledger: Ledger | undefined,
  accepted: readonly Accepted[],
  killings: readonly Killing[],
): Judged {
  if (!ledger) {
    const lost = citizen.said.length > 0;
    return { broken: lost ? [`${nameOf(citizen)}: every message was lost`] : [], repeats: 0 };
  }
  const screen = accepted.filter(({ recipient }) => recipient === citizen.recipient);
  const seen = replies(ledger, screen, killings);
  const broken = [...messages(citizen, ledger), ...turns(ledger), ...cases(ledger), ...seen.broken];
  return { broken: broken.map((one) => `${nameOf(citizen)}: ${one}`), repeats: seen.repeats };
}

function nameOf({ platform, recipient }: Citizen): string {
  return `${platform} ${recipient}`;
}

/** Nothing lost, nothing twice; and what the platform knew to have arrived stands before what it posted later. */
function messages({ said }: Citizen, ledger: Ledger): readonly string[] {
  const stored = ledger.messages.map(({ text }) => text);
  const words = said.map(({ text }) => text);
  if (JSON.stringify([...stored].sort()) !== JSON.stringify([...words].sort()))
    return [`said ${JSON.stringify(words)} and ${JSON.stringify(stored)} is stored`];
  return overtakings(said, stored)
    .filter(([earlier, later]) => earlier.takenAt < later.postedAt)
    .map(([earlier, later]) => `"${later.text}" overtook "${earlier.text}"`);
}

/** Pairs that are stored the other way round than they were said: the platform may have brought them so. */
export function overtakings(
  said: readonly Said[],
  stored: readonly string[],
): readonly (readonly [earlier: Said, later: Said])[] {
  const left = [...said];
  const inStore = stored.flatMap((text) => {
    const at = left.findIndex((one) => one.text === text);
    return at < 0 ? [] : left.splice(at, 1);
  });
  return inStore.flatMap((later, at) =>
    inStore
      .slice(at + 1)
      .filter((earlier) => said.indexOf(earlier) < said.indexOf(later))
      .map((earlier) => [earlier, later] as const),
  );
}

/** Every message belongs to exactly one finished turn, and every turn said something. */
function turns(ledger: Ledger): readonly string[] {
  const byMessages = ledger.messages.filter(({ status, turnId, number }) => {
    const turn = ledger.turns.find(({ id }) => id === turnId);
    return status !== 'done' || !turn || number < turn.first || number > turn.last;
  });
  const overlapping = ledger.turns.filter(({ first }, at) => {
    const before = ledger.turns[at - 1];
    return before !== undefined && first <= before.last;
  });
  const silent = ledger.turns.filter(
    ({ id }) => !ledger.bubbles.some(({ turnId }) => turnId === id),
  );
  return [
    ...byMessages.map(({ number }) => `message ${number} belongs to no finished turn of its own`),
    ...overlapping.map(({ first }) => `two turns took message ${first}`),
    ...silent.map(({ first }) => `the turn of message ${first} said nothing`),
  ];
}

/** A case for every receipt that was promised, and no other. */
function cases({ turns: all, bubbles, receipts }: Ledger): readonly string[] {
  const filed = all.filter(({ id, outcome }) => {
    const said = bubbles.filter(({ turnId }) => turnId === id).map(({ text }) => text);
    return outcome === 'completed' && said.some((text) => text.includes('Em đã gửi phản ánh'));
  });
  const unsaid = receipts.filter((receipt) => !bubbles.some(({ text }) => text.includes(receipt)));
  return [
    ...(filed.length === receipts.length
      ? []
      : [`${filed.length} receipts said, ${receipts.length} cases filed`]),
    ...unsaid.map((receipt) => `case ${receipt} was never told`),
  ];
}

/** Every bubble arrived, in order; what arrived beside them are repeats that nobody could have prevented. */
function replies(
  { bubbles }: Ledger,
  screen: readonly Accepted[],
  killings: readonly Killing[],
): Judged {
  const broken: string[] = [];
  let repeats = 0;
  let at = 0;
  for (const bubble of bubbles) {
    if (bubble.status !== 'sent') broken.push(`bubble ${bubble.id} is ${bubble.status}`);
    const arrival = screen.findIndex(
      ({ messageId }, index) => index >= at && messageId === bubble.platformId,
    );
    if (arrival < 0) {
      broken.push(
        `bubble ${bubble.id} ("${bubble.text.slice(0, 40)}") did not arrive in its place`,
      );
      continue;
    }
    for (const earlier of screen.slice(at, arrival)) {
      if (earlier.text === bubble.text && isExplained(earlier, bubble.sentAt, killings))
        repeats += 1;
      else broken.push(`"${earlier.text.slice(0, 40)}" arrived and nobody knows why`);
    }
    at = arrival + 1;
  }
  const after = screen
    .slice(at)
    .map(({ text }) => `"${text.slice(0, 40)}" arrived after everything`);
  return { broken: [...broken, ...after], repeats };
}

/** Either the platform gave no answer, or we were killed between its answer and writing it down. */
function isExplained(
  { answered, at }: Accepted,
  sentAt: string | null,
  killings: readonly Killing[],
): boolean {
  const settled = new Date(sentAt ?? 0).getTime();
  return !answered || killings.some(({ from, until }) => at.getTime() <= until && from <= settled);
}
