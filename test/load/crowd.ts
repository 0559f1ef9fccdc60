import type { ConnectedOffice } from '#test/fakes/connected-office.ts';
import type { Accepted } from '#test/fakes/platforms/accepted.ts';

/** A citizen of the crowd, who writes again only after the answer. */
export interface Member {
  readonly platform: 'zalo' | 'telegram';
  readonly recipient: string;
  /** Bubbles that came, and that had to come for all that was accepted. */
  came: number;
  expected: number;
  /** When the open question was sent; `undefined` where none is open. */
  askedAt: number | undefined;
}

/** What the crowd measured so far; times in milliseconds. */
export interface Measured {
  accepted: number;
  refused: number;
  handled: number;
  readonly ackMs: number[];
  readonly replyMs: number[];
}

/** Where a crowd writes: on both platforms, or on Telegram alone. */
export type CrowdPlace = Pick<ConnectedOffice, 'telegram'> &
  Partial<Pick<ConnectedOffice, 'zalo'>> & {
    readonly hooks: { readonly zalo?: string; readonly telegram: string };
  };

/** Citizens on their platforms, and a watch over what the fakes take for them. */
export interface Crowd {
  readonly members: readonly Member[];
  readonly measured: Measured;
  /** Sends one question; resolves when the platform was told that it arrived. */
  readonly ask: (member: Member) => Promise<void>;
  /** Called whenever a citizen has the whole answer. */
  readonly onAnswered: (call: (member: Member) => void) => void;
  readonly stop: () => void;
}

/** Everyday questions whose answer is one bubble on either platform. */
const QUESTIONS = [
  'lệ phí khai sinh',
  'làm kết hôn cần giấy gì',
  'dang ky tam tru o dau',
  'cảm ơn',
] as const;

const LOOK_MS = 5;

export function createCrowd(place: CrowdPlace, count: number, firstId: number): Crowd {
  const members = Array.from({ length: count }, (_, at) => aMember(at, firstId, place));
  const byRecipient = new Map(members.map((member) => [member.recipient, member]));
  const measured: Measured = { accepted: 0, refused: 0, handled: 0, ackMs: [], replyMs: [] };
  let answered: (member: Member) => void = () => undefined;
  const see = ({ recipient, at }: Accepted): void => {
    const member = byRecipient.get(recipient);
    if (!member) return;
    member.came += 1;
    if (member.askedAt === undefined || member.came < member.expected) return;
    measured.handled += 1;
    measured.replyMs.push(at.getTime() - member.askedAt);
    member.askedAt = undefined;
    answered(member);
  };
  return {
    members,
    measured,
    ask: (member) => ask(member, place, measured),
    onAnswered: (call) => {
      answered = call;
    },
    stop: watch([place.zalo?.accepted ?? [], place.telegram.accepted], see),
  };
}

function aMember(at: number, firstId: number, { zalo }: CrowdPlace): Member {
  const platform = zalo && at % 2 === 0 ? 'zalo' : 'telegram';
  return { platform, recipient: String(firstId + at), came: 0, expected: 0, askedAt: undefined };
}

async function ask(member: Member, place: CrowdPlace, measured: Measured): Promise<void> {
  const { platform, recipient: user } = member;
  const text = QUESTIONS[member.expected % QUESTIONS.length] ?? QUESTIONS[0];
  member.expected += 1;
  member.askedAt = Date.now();
  const started = performance.now();
  const status =
    (await place[platform]?.citizenSays(place.hooks[platform] ?? '', { user, text })) ?? 0;
  measured.ackMs.push(performance.now() - started);
  if (status === 200) measured.accepted += 1;
  else measured.refused += 1;
}

/** Calls `see` for every message that is added to a log from now on. */
function watch(
  logs: readonly (readonly Accepted[])[],
  see: (message: Accepted) => void,
): () => void {
  const seen = logs.map((log) => log.length);
  const timer = setInterval(() => {
    for (const [at, log] of logs.entries())
      for (let next = seen[at] ?? 0; next < log.length; next += 1, seen[at] = next) {
        const message = log[next];
        if (message) see(message);
      }
  }, LOOK_MS);
  return () => clearInterval(timer);
}
