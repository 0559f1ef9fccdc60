import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import { CATEGORIES } from '#cases/categories.ts';
import { problemsOf } from '#cases/check-routing.ts';
import type { Suggestion } from '#cases/learn-routing.ts';
import { OWN_COMMUNE, type RoutingRule } from '#cases/routing-table.ts';
import type { RoutingShown, RuleSuggested, RuleTrial } from '#console/routing-protocol.ts';
import { applyChange, RoutingChange } from '../../office/change-routing.ts';
import {
  changeAsRead,
  markOf,
  NotKept,
  ruleHistory,
  withoutChange,
} from '../../office/rule-history.ts';
import { suggestionsOf, type TrialParts, tryRouting } from '../../office/try-routing.ts';
import { mayKeepRules } from '../../staff/may.ts';
import type { StaffParts } from '../../staff/staff-parts.ts';
import type { CaseParts } from '../cases/case-parts.ts';
import { forDesk } from '../for-desk.ts';
import { keepers } from './for-keepers.ts';
import { agencyWords, ruleShown, ruleWords } from './routing-words.ts';

const Mark = z.object({ mark: z.string().max(40) });
const Undo = Mark.extend({ id: z.string().regex(/^\d{1,15}$/u) });
/** More rows than this nobody reads; the count says the rest. */
const MOST_ROWS = 100;
/** So much of what a citizen wrote tells which case it is. */
const WORDS_SHOWN = 80;
const UNDONE = 'routing-rule-undone';

export type RoutingParts = TrialParts &
  Pick<StaffParts, 'auth' | 'rules' | 'agencyName' | 'categoryName' | 'communes'> & {
    readonly cases: Pick<CaseParts, 'communes'>;
  };

/** Who answers what: read by everybody, tried on the cases of 90 days, kept and taken back by who keeps rules. */
export function routingApi(app: FastifyInstance, parts: RoutingParts): void {
  app.get(
    '/api/desk/routing',
    forDesk(parts, async (_request, { staff }) => shown(staff, parts)),
  );
  app.post(
    '/api/desk/routing/try',
    forDesk(
      parts,
      keepers(async (request) => tried(RoutingChange.parse(request.body), parts)),
    ),
  );
  app.post(
    '/api/desk/routing',
    forDesk(
      parts,
      keepers(async (request, { staff }) => {
        const change = RoutingChange.parse(request.body);
        const act = 'routing-rule-changed';
        await keep(parts, { ...Mark.parse(request.body), by: staff.login, act }, (rules) => {
          const table = { ...parts.rules.now().routing, rules };
          const changed = applyChange(change, table, parts.communes.of);
          if (changed.kind === 'wrong') throw new NotKept(changed.why.join(' '));
          return changed.rules;
        });
        return shown(staff, parts);
      }),
    ),
  );
  app.post(
    '/api/desk/routing/undo',
    forDesk(
      parts,
      keepers(async (request, { staff }) => {
        const { id, mark } = Undo.parse(request.body);
        const past = (await ruleHistory(parts.pool, 'routing')).find((one) => one.id === id);
        if (!past) throw new NotKept('Không có thay đổi này.');
        await keep(parts, { mark, by: staff.login, act: UNDONE }, (rules) => {
          const back = withoutChange<'routing'>(rules, past);
          const why = problemsOf({ ...parts.rules.now().routing, rules: back });
          if (why.length > 0) throw new NotKept(why.join(' '));
          return back;
        });
        return shown(staff, parts);
      }),
    ),
  );
}

function keep(
  parts: RoutingParts,
  done: { readonly mark: string; readonly by: string; readonly act: string },
  change: (rules: readonly RoutingRule[]) => readonly RoutingRule[],
): Promise<void> {
  return changeAsRead(parts, 'routing', change, {
    ...done,
    files: parts.rules.now().routing.rules,
  });
}

async function tried(change: RoutingChange, parts: RoutingParts): Promise<RuleTrial> {
  const trial = await tryRouting(change, parts);
  if ('why' in trial) throw new NotKept(trial.why.join(' '));
  const texts = new Map(trial.cases.map(({ receipt, text }) => [receipt, text]));
  const named = (agencies: readonly { readonly name: string }[]) =>
    agencies.map(({ name }) => name).join(', ');
  return {
    mark: markOf(parts.rules.now().routing.rules),
    cases: trial.cases.length,
    moved: trial.moved.length,
    rows: trial.moved.slice(0, MOST_ROWS).map(({ receipt, from, to }) => ({
      receipt,
      what: (texts.get(receipt) ?? '').slice(0, WORDS_SHOWN),
      from: named(from),
      to: named(to),
    })),
    loads: trial.loads.map(({ agency, before, after }) => ({
      name: parts.agencyName(agency),
      before,
      after,
    })),
  };
}

async function shown(staff: StaffMember, parts: RoutingParts): Promise<RoutingShown> {
  const { routing } = parts.rules.now();
  const today = parts.today();
  const keeps = mayKeepRules(staff);
  const [suggested, history] = await Promise.all([
    keeps ? suggestionsOf(parts.pool, parts.now()) : [],
    ruleHistory(parts.pool, 'routing'),
  ]);
  return {
    mark: markOf(routing.rules),
    mayKeep: keeps,
    today,
    inspector: parts.agencyName(routing.inspector),
    defaultDesk: parts.agencyName(routing.defaultDesk),
    rules: routing.rules.map((rule) => ruleShown(rule, today, parts)),
    suggestions: suggested.map((one) => suggestedRule(one, parts)),
    categories: CATEGORIES.filter(({ aboutStaff }) => !aboutStaff).map(({ id, label }) => ({
      id,
      name: label,
    })),
    communes: parts.cases.communes,
    agencies: [
      { id: OWN_COMMUNE, name: agencyWords(OWN_COMMUNE, parts) },
      ...routing.agencies.map(({ id, name }) => ({ id, name })),
    ],
    history: history.map(({ id, at, by, act, gone, come }) => ({
      ...{ id, by },
      at: at.toISOString(),
      undid: act === UNDONE,
      gone: gone.map((rule) => ruleWords(rule, parts)),
      come: come.map((rule) => ruleWords(rule, parts)),
    })),
  };
}

function suggestedRule(one: Suggestion, parts: RoutingParts): RuleSuggested {
  const { category, communeCode, agency, instead, times, outOf } = one;
  const reason = `${times} trên ${outOf} lần ${parts.agencyName(instead)} trả lại, ${parts.agencyName(agency)} trả lời.`;
  return {
    words: `${parts.categoryName(category)}, ${parts.communes.name(communeCode)}: giao ${parts.agencyName(agency)}. ${reason}`,
    change: {
      ...{ kind: 'keep', category, commune: communeCode, level: '', agency, also: '' },
      ...{ alternative: '', from: parts.today(), reason },
    },
  };
}
