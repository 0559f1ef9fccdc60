import { setTimeout as pause } from 'node:timers/promises';
import type { ConnectedOffice } from '#test/fakes/connected-office.ts';
import type { RunningPart } from '#test/fakes/running-server.ts';
import type { Killing } from './broken-promises.ts';
import type { Chance } from './chance.ts';
import type { Allowances } from './citizens.ts';
import { MOMENTS } from './moments.ts';

/** How often and among how many messages the office is broken. */
export interface Breaking {
  readonly messages: number;
  readonly kills: number;
  readonly say: (line: string) => void;
}

/** The part of all messages that belongs to reports, which are filed step by step. */
const REPORTING = 0.3;
const NAMES = Object.keys(MOMENTS);

/** One thing that goes wrong; gives how to call it, and when the store or a sender was gone by it. */
type Breakage = () => Promise<{ readonly what: string; readonly killing?: Killing }>;

/** Lets the messages out portion by portion, and in the midst of each breaks something and mends it again. */
export async function breakAgainAndAgain(
  { messages, kills, say }: Breaking,
  office: ConnectedOffice,
  { asking, reporting }: Allowances,
  chance: Chance,
): Promise<readonly Killing[]> {
  const killings: Killing[] = [];
  const reports = Math.floor(messages * REPORTING);
  const plan = breakagesOf(kills, office, chance);
  const letOut = (at: number): void => {
    asking.letOut(portionOf(messages - reports, at, plan.length + 1));
    reporting.letOut(portionOf(reports, at, plan.length + 1));
  };
  for (const [at, breakage] of plan.entries()) {
    letOut(at + 1);
    makeTrouble(at, messages / (plan.length + 1), office, chance);
    const { what, killing } = await breakage();
    if (killing) killings.push(killing);
    say(`${at + 1} of ${plan.length}: ${what}`);
  }
  letOut(plan.length + 1);
  for (const allowance of [asking, reporting]) allowance.close();
  return killings;
}

/** The share of portion `at` (from 1) of so many, so that all portions make the whole. */
function portionOf(whole: number, at: number, portions: number): number {
  return Math.floor((whole * at) / portions) - Math.floor((whole * (at - 1)) / portions);
}

/** Killings, and evenly among them each of the other troubles once. */
function breakagesOf(kills: number, office: ConnectedOffice, chance: Chance): readonly Breakage[] {
  const plan = Array.from(
    { length: kills },
    (_, at): Breakage =>
      () =>
        killAtItsMoment(at + 1, office, chance),
  );
  const troubles = Object.entries(office.server.troubles);
  for (const [at, [what, trouble]] of troubles.entries()) {
    const place = Math.round(((at + 1) * kills) / (troubles.length + 1)) + at;
    plan.splice(place, 0, () => suffer(what, trouble, office, chance));
  }
  return plan;
}

/**
 * Lines cut and busy signs, so that kills meet deliveries in every state. Telegram cannot be asked what arrived:
 * a second cut line at the same bubble leaves it to staff (design.md 3.6), so its lines are cut once a round.
 * Of ten webhooks one comes twice and one late, behind what was written after it.
 */
function makeTrouble(
  at: number,
  messages: number,
  { zalo, telegram }: ConnectedOffice,
  chance: Chance,
): void {
  const cut = ['drop-response-after-accepting', 'drop-before-accepting', '5xx'] as const;
  zalo.setFault(chance.oneOf(cut));
  telegram.setFault(at === 0 ? chance.oneOf(cut) : '5xx');
  for (const fake of [zalo, telegram])
    for (let left = messages / 2; left > 0; left -= 10) {
      fake.setFault('duplicate');
      fake.setFault('delay');
    }
}

/** While messages wait, so that there is something to lose. */
async function suffer(
  what: string,
  trouble: () => Promise<void>,
  office: ConnectedOffice,
  chance: Chance,
): ReturnType<Breakage> {
  await MOMENTS['a message is stored and no turn taken']?.(office, chance);
  const from = Date.now();
  await trouble();
  return { what, killing: { from, until: Date.now() } };
}

/** One step after the other; every third time PostgreSQL dies too: some time before, or right with it. */
async function killAtItsMoment(
  kill: number,
  office: ConnectedOffice,
  chance: Chance,
): ReturnType<Breakage> {
  const moment = NAMES[kill % NAMES.length] ?? '';
  const { server } = office;
  // Not always the first message of a portion.
  await pause(chance.between(0, 300));
  const busy = await MOMENTS[moment]?.(office, chance);
  const victims = victimsOf(kill, server.parts, busy);
  const from = Date.now();
  if (kill % 3 === 2) await server.killPostgres();
  if (kill % 6 === 2) await pause(chance.between(500, 2_500));
  await Promise.all(victims.map((victim) => victim.kill()));
  const until = Date.now();
  if (kill % 3 === 2) await server.postgresAgain();
  await Promise.all(victims.map((victim) => victim.startAgain()));
  const also = kill % 3 === 2 ? ' and PostgreSQL' : '';
  const who = victims.map(({ name }) => name).join(', ');
  return { what: `${who}${also} killed: ${moment}`, killing: { from, until } };
}

/** The one that is just at it; else each in turn; and now and then all of them. */
function victimsOf(
  kill: number,
  parts: readonly RunningPart[],
  busy: number | undefined,
): readonly RunningPart[] {
  if (kill % 5 === 0) return parts;
  const at = (kill + Math.floor(kill / NAMES.length)) % parts.length;
  return parts.filter((part, index) => (busy ? part.pid() === busy : index === at));
}
