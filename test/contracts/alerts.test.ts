import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMailer } from '#adapters/mail/mailer.ts';
import { alertContacts, keepAlertCode } from '#adapters/postgres/alert-contacts.ts';
import { alertAddresses, linkMailByCode } from '#adapters/postgres/alert-mails.ts';
import { runMigrations } from '#adapters/postgres/migrations/run-migrations.ts';
import { recentAlerts } from '#adapters/postgres/staff-alerts.ts';
import { createZaloBotChannel } from '#adapters/zalo-bot/channel.ts';
import { mailAlerts } from '#server/alerts/mail-alerts.ts';
import { createStaffAlerts, tellAlerts } from '#server/alerts/tell-alerts.ts';
import { watchChannels } from '#server/alerts/watch-channels.ts';
import { type Account, type Accounts, createAccounts } from '#server/message-path/account.ts';
import { keepEvent } from '#server/message-path/keep-event.ts';
import { type FakeSmtp, startFakeSmtp } from '#test/fakes/platforms/smtp.ts';
import { migrationsOfTheStore, type StoreInTest, startStoreInTest } from './store-set-up.ts';

const SET_UP_MS = 120_000;

let store: StoreInTest;
let account: Account;
let accounts: Accounts;
beforeAll(async () => {
  store = await startStoreInTest();
}, SET_UP_MS);
beforeEach(async () => {
  await store.empty();
  await store.pool.query('TRUNCATE staff_alert, alert_code, alert_address CASCADE');
  const channel = createZaloBotChannel({ token: '1:a', secretToken: 'mot-bi-mat' });
  account = { id: store.accountId(), name: 'zalo', channel, perSecond: 5 };
  accounts = createAccounts([account]);
});
afterAll(() => store.close(), SET_UP_MS);

let count = 0;
async function writes(user: string, text: string, eventId = `w${(count += 1)}`): Promise<void> {
  await keepEvent(
    account,
    {
      kind: 'message',
      eventId,
      recipient: user,
      sentAt: new Date(),
      messageId: eventId,
      content: { kind: 'text', text },
    },
    { pool: store.pool, context: store.context, ring: () => undefined, deliver: () => undefined },
  );
}

async function onDuty(user: string): Promise<void> {
  await keepAlertCode(store.pool, '12345678', 'Lan, trực ban');
  await writes(user, 'LIENKET 12345678');
}

const tell = (): Promise<void> =>
  tellAlerts({
    pool: store.pool,
    accounts,
    publicUrl: 'https://a.example',
    deliver: () => undefined,
  });

describe('a code from the desk', () => {
  it('links the chat that brings it, once, and is not kept in words', async () => {
    await keepAlertCode(store.pool, '12345678', 'Lan, trực ban');
    await writes('lan', '  liên kết 12345678 ', 'first');
    await writes('lan', '  liên kết 12345678 ', 'first');
    await writes('hoa', 'LIENKET 12345678');
    expect(await alertContacts(store.pool)).toMatchObject([
      { label: 'Lan, trực ban', way: 'zalo' },
    ]);
    expect(await store.count('outbox', `kind = 'alert'`)).toBe(1);
    expect(await store.count('inbox', `content::text LIKE '%12345678%'`)).toBe(1);
    expect(await store.count('inbox', `status = 'waiting'`)).toBe(1);
  });

  it('is void after ten guesses, or when its time is over', async () => {
    await keepAlertCode(store.pool, '12345678', 'Lan');
    for (let guess = 0; guess < 10; guess += 1) await writes('gian', `LIENKET 0000000${guess}`);
    await writes('lan', 'LIENKET 12345678');
    expect(await alertContacts(store.pool)).toEqual([]);
    await keepAlertCode(store.pool, '12345678', 'Lan');
    await store.pool.query(`UPDATE alert_code SET expires_at = now() - interval '1 second'`);
    await writes('lan', 'LIENKET 12345678');
    expect(await alertContacts(store.pool)).toEqual([]);
  });
});

describe('an alert', () => {
  it('of an emergency leaves once to every linked chat, ahead of all, without a word of the citizen', async () => {
    await onDuty('lan');
    await writes('dan', 'cháy nhà rồi cứu với');
    await Promise.all([tell(), tell(), tell()]);
    const { rows } = await store.pool.query<{ text: string; priority: number }>(
      `SELECT bubble->>'text' AS text, priority FROM outbox WHERE key LIKE 'alert/%'`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.priority).toBe(10);
    expect(rows[0]?.text).toContain('KHẨN CẤP');
    expect(rows[0]?.text).toContain('https://a.example/staff/conversations/');
    expect(rows[0]?.text).not.toContain('cháy');
  });

  it('is raised once per cause, and stands in the desk with nobody linked', async () => {
    const alerts = createStaffAlerts(store.pool);
    const lost = { key: 'token-lost/zalo/2026-11-29', kind: 'token-lost', about: 'zalo' } as const;
    await alerts.raise(lost);
    await alerts.raise(lost);
    await tell();
    expect(await recentAlerts(store.pool)).toMatchObject([{ kind: 'token-lost', seenBy: null }]);
    await onDuty('lan');
    await tell();
    expect(await store.count('outbox', `key LIKE 'alert/%'`)).toBe(0);
  });
});

describe('by mail', () => {
  const LOG = { info: () => undefined, warn: () => undefined, error: () => undefined };
  let smtp: FakeSmtp;
  beforeEach(async () => {
    smtp = await startFakeSmtp();
    for (const name of ['lan', 'minh']) await linked(name);
  });
  afterEach(() => smtp.stop());

  async function linked(name: string): Promise<void> {
    const { personal } = store.context;
    await keepAlertCode(store.pool, '87654321', name, {
      mail: personal.close(`${name}@example.vn`),
    });
    expect(await linkMailByCode(store.pool, personal, '87654321')).toEqual({ label: name });
  }

  const mailed = (): Promise<void> =>
    mailAlerts({
      pool: store.pool,
      personal: store.context.personal,
      mailer: createMailer({ url: smtp.url, from: 'motcua@example.vn' }),
      publicUrl: 'https://a.example',
      log: LOG,
    });
  const raised = async (): Promise<void> => {
    await createStaffAlerts(store.pool).raise({ key: 'b', kind: 'backlog', about: 'messages' });
    await Promise.all([tell(), tell()]);
  };
  const later = (): Promise<unknown> =>
    store.pool.query(
      `UPDATE alert_mail SET not_before = now(), claimed_until = now() - interval '1 s'`,
    );
  const takenBy = (): readonly string[] => smtp.taken.flatMap(({ to }) => to).sort();
  const fates = async (): Promise<readonly string[]> => {
    const { rows } = await store.pool.query<{ status: string }>('SELECT status FROM alert_mail');
    return rows.map(({ status }) => status).sort();
  };

  it('a code links the address it was sent to, never a chat, and wrong ones make it void', async () => {
    const { personal } = store.context;
    await keepAlertCode(store.pool, '12345678', 'Hoa', { mail: personal.close('hoa@example.vn') });
    await writes('gian', 'LIENKET 12345678');
    expect(await alertContacts(store.pool)).toEqual([]);
    for (let guess = 0; guess < 10; guess += 1)
      await linkMailByCode(store.pool, personal, `0000000${guess}`);
    expect(await linkMailByCode(store.pool, personal, '12345678')).toBeUndefined();
    const labels = (await alertAddresses(store.pool, personal)).map(({ label }) => label);
    expect(labels).toEqual(['lan', 'minh']);
    expect(await store.count('alert_address', `mail::text LIKE '%example%'`)).toBe(0);
  });

  it('every address hears an alert once, however many workers mail', async () => {
    await raised();
    await Promise.all([mailed(), mailed(), mailed()]);
    await later();
    await mailed();
    expect(takenBy()).toEqual(['lan@example.vn', 'minh@example.vn']);
    expect(smtp.taken[0]?.text).toContain('https://a.example/staff/alerts');
    expect(await fates()).toEqual(['sent', 'sent']);
  });

  it('a server that is busy or refuses us is tried again, the other address has its mail already', async () => {
    smtp.setFault('busy', 1);
    await raised();
    await mailed();
    expect(takenBy()).toHaveLength(1);
    await mailed();
    expect(takenBy()).toHaveLength(1);
    smtp.setFault('wrong-password', 1);
    await later();
    await mailed();
    await later();
    await mailed();
    expect(takenBy()).toEqual(['lan@example.vn', 'minh@example.vn']);
  });

  it('what may have arrived is not repeated, and the desk says so', async () => {
    smtp.setFault('cut-after-taking', 1);
    await raised();
    await mailed();
    await later();
    await mailed();
    expect(takenBy()).toHaveLength(2);
    expect(await fates()).toEqual(['sent', 'unknown']);
    const shown = await alertAddresses(store.pool, store.context.personal);
    expect(shown.map(({ trouble }) => trouble).sort()).toEqual(['no-answer', undefined]);
  });

  it('what a dead worker had in hand is not repeated, and what is old is no news', async () => {
    await raised();
    await store.pool.query(
      `UPDATE alert_mail SET status = 'telling', claimed_until = now() - interval '1 s'
        WHERE address_id = (SELECT id FROM alert_address WHERE label = 'lan')`,
    );
    await store.pool.query(`UPDATE staff_alert SET created_at = now() - interval '7 hours'`);
    await mailed();
    expect(takenBy()).toEqual([]);
    expect(await fates()).toEqual(['failed', 'unknown']);
  });
});

it('alerts that stood in the settings are moved, open ones stay open', async () => {
  const migrations = await migrationsOfTheStore();
  const at = migrations.findIndex(({ name }) => name.endsWith('alerts_in_one_store_and_by_mail'));
  await store.pool.query('CREATE DATABASE before_one_store');
  const url = new URL(store.url);
  url.pathname = '/before_one_store';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await runMigrations(client, migrations.slice(0, at));
    await client.query(
      `INSERT INTO setting (name, value, updated_at) VALUES ('alert/zalo/needs-consent', '{}', '2026-11-01'),
         ('alert/zalo/webhook-off', '{}', '2026-11-02'), ('office/name', '{}', now())`,
    );
    await runMigrations(client, migrations);
    const { rows } = await client.query(
      `SELECT key, kind, about, told_at IS NULL AS untold, over_at FROM staff_alert ORDER BY created_at`,
    );
    const open = { about: 'zalo', over_at: null };
    expect(rows).toEqual([
      { ...open, key: 'lasting/token-lost/zalo', kind: 'token-lost', untold: false },
      { ...open, key: 'lasting/webhook-off/zalo', kind: 'webhook-off', untold: true },
    ]);
    expect((await client.query('SELECT name FROM setting')).rows).toEqual([
      { name: 'office/name' },
    ]);
  } finally {
    await client.end();
  }
});

describe('watching the channels', () => {
  const NOON = new Date();
  const watch = (staffed = true): Promise<void> =>
    watchChannels({
      pool: store.pool,
      accounts,
      alerts: createStaffAlerts(store.pool),
      staffed: () => staffed,
      now: () => NOON,
    });
  const kinds = async (): Promise<readonly string[]> =>
    (await recentAlerts(store.pool)).map(({ kind }) => kind);
  async function heard(messages: number, hoursAgo: number): Promise<void> {
    for (let at = 0; at < messages; at += 1) await store.citizenSays('dan', `s${(count += 1)}`);
    await store.pool.query(
      `UPDATE inbox SET status = 'done', received_at = now() - make_interval(hours => $1)`,
      [hoursAgo],
    );
  }

  it('a busy channel that goes silent in office hours is told of once', async () => {
    await heard(120, 5);
    await watch(false);
    expect(await kinds()).toEqual([]);
    await watch();
    await watch();
    expect(await kinds()).toEqual(['channel-silent']);
  });

  it('a quiet channel may be silent, and a busy one is not after an hour', async () => {
    await heard(20, 5);
    await watch();
    await heard(120, 1);
    await watch();
    expect(await kinds()).toEqual([]);
  });

  it('messages that wait are told of once an hour', async () => {
    await store.citizenSays('dan', 'waits');
    await watch();
    expect(await kinds()).toEqual([]);
    await store.pool.query(`UPDATE inbox SET received_at = now() - interval '5 minutes'`);
    await watch();
    await watch();
    expect(await kinds()).toEqual(['backlog']);
  });

  it('what waits on a channel that is switched off is no backlog', async () => {
    await store.citizenSays('dan', 'waits');
    await store.pool.query(`UPDATE inbox SET received_at = now() - interval '5 minutes'`);
    accounts = createAccounts([]);
    await watch();
    expect(await kinds()).toEqual([]);
  });
});
