import { randomUUID } from 'node:crypto';
import { createMailer } from '#adapters/mail/mailer.ts';
import { applyEffects } from '#adapters/postgres/message-path/apply-effects.ts';
import { undelivered } from '#adapters/postgres/message-path/delivery.ts';
import { queueNotice } from '#adapters/postgres/notices/queue-notice.ts';
import { nameTemplate } from '#adapters/postgres/notices/templates.ts';
import { createTokenRows } from '#adapters/postgres/zalo-tokens.ts';
import { createZaloChannel } from '#adapters/zalo/channel.ts';
import { createZaloOAuth } from '#adapters/zalo/oauth.ts';
import { createZaloTemplates } from '#adapters/zalo/templates/templates.ts';
import { createZaloTokens } from '#adapters/zalo/tokens.ts';
import type { Effect } from '#bot/effects.ts';
import { caseAnsweredNotice } from '#bot/replies/notice.ts';
import { civilDateOf, instantAt } from '#language/vietnam-time.ts';
import { createAccounts } from '#server/message-path/account.ts';
import { deliverConversation } from '#server/message-path/deliver-bubbles.ts';
import { loadTemplates } from '#server/notices/load-templates.ts';
import type { NoticeParts } from '#server/notices/notice-parts.ts';
import { tellNotices } from '#server/notices/tell-notices.ts';
import type { StoreInTest } from '#test/contracts/store-set-up.ts';
import { type FakeSmtp, startFakeSmtp } from './platforms/smtp.ts';
import { type FakeZalo, startFakeZalo } from './platforms/zalo.ts';

const KEYS = { appId: '42', oaId: '900', appSecret: 'app-secret', oaSecretKey: 'oa-secret' };
const DAY_MS = 24 * 3_600_000;
export const HOUR_MS = 3_600_000;

/** An office that tells citizens of changes: real ladder, real store, real Zalo client and mailer, fakes behind them. */
export interface NoticeOffice {
  readonly zalo: FakeZalo;
  readonly smtp: FakeSmtp;
  readonly parts: NoticeParts;
  /** A citizen on Zalo who writes now; with a case of theirs, and a phone where one is given. */
  readonly citizen: (user: string, phone?: string) => Promise<NoticeCitizen>;
  readonly passes: (ms: number) => void;
  /** From now on an answer that does not come at once counts as missing; otherwise a slow machine is waited for. */
  readonly losesPatience: () => void;
  /** Lets the clock show this time of a day in Vietnam, today or tomorrow. */
  readonly clockShows: (time: string) => void;
  /** Rounds of the ladder and of delivery, until nothing moves any more. */
  readonly rounds: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface NoticeCitizen {
  readonly conversationId: string;
  readonly caseId: string;
  /** Queues that the case was answered so; the words are the key. */
  readonly isAnswered: (answer: string) => Promise<boolean>;
}

/** Starts it at ten in the morning of tomorrow, Vietnamese time, with one template for answered cases. */
export async function startNoticeOffice(store: StoreInTest): Promise<NoticeOffice> {
  let time = instantAt(civilDateOf(new Date(Date.now() + DAY_MS)), '10:00').getTime();
  const now = (): Date => new Date(time);
  const zalo = await startFakeZalo({ ...KEYS, clock: () => time });
  const smtp = await startFakeSmtp();
  const patience = { ms: 15_000 };
  const parts = await partsOf(store, zalo, smtp, now, patience);
  zalo.addTemplate({ id: 'T1', params: [{ name: 'ma_phan_anh' }, { name: 'trang_thai' }] });
  await nameTemplate(store.pool, {
    accountId: store.accountId(),
    purpose: 'case-answered',
    templateId: 'T1',
  });
  await loadTemplates(parts);
  return {
    zalo,
    smtp,
    parts,
    citizen: async (user, phone) => {
      // Zalo hears it too, so that both know the same window; nobody listens at that address.
      await zalo.citizenSays(`${zalo.url}/nowhere`, { user, text: 'Xin chào' });
      return aCitizen(store, now, user, phone);
    },
    passes: (ms) => {
      time += ms;
    },
    losesPatience: () => {
      patience.ms = 500;
    },
    clockShows: (clock) => {
      const today = instantAt(civilDateOf(now()), clock).getTime();
      time = today >= time ? today : today + DAY_MS;
    },
    rounds: () => rounds(store, parts),
    stop: async () => {
      await Promise.all([zalo.stop(), smtp.stop()]);
    },
  };
}

const QUIET_LOG = { info: () => undefined, warn: () => undefined, error: () => undefined };

async function partsOf(
  { pool, context, accountId }: StoreInTest,
  zalo: FakeZalo,
  smtp: FakeSmtp,
  now: () => Date,
  patience: { readonly ms: number },
): Promise<NoticeParts> {
  const tokens = createZaloTokens({
    oauth: createZaloOAuth({ ...KEYS, oauthRoot: zalo.url }),
    store: createTokenRows(pool, accountId(), context.personal),
    now,
    alert: () => undefined,
  });
  const { access, refresh } = zalo.tokens();
  await tokens.accept({ accessToken: access, refreshToken: refresh, lastsMs: 90_000_000 });
  const { accessToken, refreshed } = tokens;
  const reached = {
    apiRoot: zalo.url,
    businessRoot: zalo.url,
    accessToken,
    refreshed,
  };
  return {
    pool,
    personal: context.personal,
    accounts: createAccounts([
      {
        id: accountId(),
        name: 'zalo',
        channel: createZaloChannel({ ...KEYS, ...reached }),
        templates: createZaloTemplates({
          ...reached,
          proofKey: KEYS.appSecret,
          get timeoutMs() {
            return patience.ms;
          },
        }),
        perSecond: 1_000,
      },
    ]),
    limiter: { take: async () => false, pause: async () => undefined },
    mailer: createMailer({ url: smtp.url, from: 'Một Cửa <motcua@example.vn>' }),
    quiet: { from: 22, to: 6 },
    office: 'UBND xã Tân Trụ',
    deliver: () => undefined,
    log: QUIET_LOG,
    now,
  };
}

let cases = 0;

async function aCitizen(
  store: StoreInTest,
  now: () => Date,
  user: string,
  phone: string | undefined,
): Promise<NoticeCitizen> {
  cases += 1;
  const { pool, context } = store;
  const stored = await store.citizenSays(user, `said-${cases}`, { sentAt: now(), status: 'done' });
  const conversationId = stored?.conversationId ?? '';
  const receipt = `PA-261129-TEST${cases}`;
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO feedback_case (receipt, key, conversation_id, category, text, place, phone, agency, routed_because, due_at, deadline)
     VALUES ($1, $1, $2, 'khac', 'x', 'x', $3, 'x', 'x', now(), 'x') RETURNING id`,
    [receipt, conversationId, phone === undefined ? null : context.personal.close(phone)],
  );
  const caseId = rows[0]?.id ?? '';
  return {
    conversationId,
    caseId,
    isAnswered: (answer) =>
      queueNotice(pool, {
        key: `${caseId}/${answer}/${now().getTime()}`,
        conversationId,
        caseId,
        subject: `case/${receipt}`,
        purpose: 'case-answered',
        words: caseAnsweredNotice(receipt, answer, 'Trần Thị Hoa', 'UBND xã Tân Trụ'),
        author: 'Trần Thị Hoa',
      }),
  };
}

/** More rounds than any ladder has steps; what waits for another hour does not move. */
const ROUNDS = 8;

async function rounds(store: StoreInTest, parts: NoticeParts): Promise<void> {
  const delivering = { ...parts, delivered: () => undefined };
  for (let round = 0; round < ROUNDS; round += 1) {
    await tellNotices(parts);
    for (const id of await undelivered(store.pool, 100)) await deliverConversation(id, delivering);
  }
}

/** What a citizen says has this effect, as `finish` applies it. */
export async function takesEffect(
  { pool, context }: StoreInTest,
  conversationId: string,
  effect: Effect,
): Promise<void> {
  const client = await pool.connect();
  try {
    await applyEffects(client, conversationId, { handled: [], effects: [effect] }, context);
  } finally {
    client.release();
  }
}

/** A wish about notices, with a cause of its own. */
export function wishes(wish: Extract<Effect, { kind: 'notices' }>['wish']): Effect {
  return { kind: 'notices', key: randomUUID(), wish };
}
