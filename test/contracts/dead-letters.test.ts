import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { firstBrokenLink } from '#adapters/postgres/audit.ts';
import { addBubble, giveBack, takeOver } from '#adapters/postgres/message-path/take-over.ts';
import { DeliveryFailed, type DeliveryFailure } from '#bot/errors.ts';
import type { Turn, TurnInput } from '#bot/turn.ts';
import { type Account, createAccounts } from '#server/message-path/account.ts';
import { type Delivering, deliverConversation } from '#server/message-path/deliver-bubbles.ts';
import { type Working, workConversation } from '#server/message-path/work-conversation.ts';
import { deadLetters, replayLetters, setLetterAside } from '#server/replay/replay-letters.ts';
import { type StoreInTest, startStoreInTest } from './store-set-up.ts';

const SET_UP_MS = 120_000;
const LOG = { info: () => undefined, warn: () => undefined, error: () => undefined };

let store: StoreInTest;
beforeAll(async () => {
  store = await startStoreInTest();
}, SET_UP_MS);
beforeEach(() => store.empty());
afterAll(() => store.close(), SET_UP_MS);

/** A platform that cannot be asked; it refuses with each of these in turn and then takes everything. */
function anAccount(...fates: readonly (DeliveryFailure | Error)[]) {
  const shown: string[] = [];
  const script = [...fates];
  const account: Account = {
    id: store.accountId(),
    name: 'zalo',
    perSecond: 1000,
    channel: {
      name: 'telegram',
      can: {
        textLimit: 4096,
        buttonLimit: 0,
        replyWindowHours: 'always',
        canBeAsked: false,
        idempotent: false,
        greets: false,
      },
      receive: () => [],
      deliver: async (_to, { text }) => {
        const fate = script.shift();
        if (fate instanceof Error) throw fate;
        if (fate) throw new DeliveryFailed('telegram', fate);
        shown.push(text);
        return { platformId: `p${shown.length}` };
      },
      lookUp: async () => ({ kind: 'unknown' }),
    },
  };
  return { account, shown };
}

function delivering(account: Account): Delivering {
  return {
    pool: store.pool,
    accounts: createAccounts([account]),
    limiter: { take: async () => false, pause: async () => undefined },
    log: LOG,
    delivered: () => undefined,
  };
}

/** As often as the sweep would, all pauses between tries being over. */
async function delivered(id: string, account: Account): Promise<void> {
  for (let round = 0; round < 25; round += 1) {
    await deliverConversation(id, delivering(account));
    await store.pool.query('UPDATE outbox SET not_before = now() WHERE settled_at IS NULL');
  }
}

async function aBubble(text: string, kind: 'reply' | 'notice' = 'reply'): Promise<string> {
  const id =
    (await store.citizenSays('u1', randomUUID(), { status: 'done' }))?.conversationId ?? '';
  const bubble = { text, buttons: [], unkept: false };
  await addBubble(store.pool, { conversationId: id, key: text, kind, author: 'assistant', bubble });
  return id;
}

test('a bubble refused for good is listed with its reason, and sent again once however often it is asked for', async () => {
  const { account, shown } = anAccount('rejected');
  const id = await aBubble('một');
  await delivered(id, account);
  const [row] = await deadLetters(store.pool);
  expect(row).toMatchObject({ reason: 'rejected', account: 'zalo', conversationId: id });
  const letters = row ? [row.letter] : [];
  const asked = await Promise.all(
    ['ha', 'minh'].map((actor) => replayLetters(store.pool, letters, actor)),
  );
  expect(asked.map(({ again }) => again).sort()).toEqual([0, 1]);
  await delivered(id, account);
  expect(shown).toEqual(['một']);
  expect(await deadLetters(store.pool)).toEqual([]);
  expect(await store.count('audit', `act = 'letter-replayed' AND object = '${letters[0]}'`)).toBe(
    1,
  );
  expect(await firstBrokenLink(store.pool)).toBeUndefined();
});

test('after twenty tries a bubble is listed, also where the fault is our own', async () => {
  for (const fate of ['platform-down', new Error('a fault of ours')] as const) {
    await store.empty();
    const { account, shown } = anAccount(...Array.from({ length: 20 }, () => fate));
    const id = await aBubble('hai');
    await delivered(id, account);
    expect(shown).toEqual([]);
    const [row] = await deadLetters(store.pool);
    expect(row?.reason).toBe(fate === 'platform-down' ? fate : 'our-fault');
  }
});

test('a notice that may have arrived is not repeated by itself, and is where a person wants it', async () => {
  const { account, shown } = anAccount('no-answer');
  const id = await aBubble('ba', 'notice');
  await delivered(id, account);
  expect(shown).toEqual([]);
  const [row] = await deadLetters(store.pool);
  expect(row?.reason).toBe('fate-unknown');
  await replayLetters(store.pool, row ? [row.letter] : [], 'ha');
  await delivered(id, account);
  expect(shown).toEqual(['ba']);
  expect(await store.count('outbox', `repeated AND status = 'sent'`)).toBe(1);
});

test('a rung of a notice is not on the list, and nothing sends it beside its ladder', async () => {
  const { account, shown } = anAccount('rejected');
  const id = await aBubble('ba rưỡi', 'notice');
  await store.pool.query(
    `WITH queued AS (
       INSERT INTO notice (key, conversation_id, subject, purpose, words, fingerprint, author, status, way)
       VALUES ('n1', $1, 'case/x', 'case', '{}', '', 'x', 'in-chat', 'chat') RETURNING id)
     UPDATE outbox SET notice_id = queued.id FROM queued WHERE conversation_id = $1`,
    [id],
  );
  await delivered(id, account);
  const { rows } = await store.pool.query<{ id: string }>('SELECT id::text FROM outbox');
  const letter = `bubble:${rows[0]?.id ?? ''}` as const;
  expect(await deadLetters(store.pool)).toEqual([]);
  expect(await replayLetters(store.pool, [letter], 'ha')).toMatchObject({ again: 0, gone: 1 });
  await setLetterAside(store.pool, letter, 'ha');
  await delivered(id, account);
  expect(shown).toEqual([]);
  expect(await store.count('outbox', `status = 'failed'`)).toBe(1);
});

test('while a person speaks the assistant’s words wait on the list', async () => {
  const { account, shown } = anAccount('rejected');
  const id = await aBubble('bốn');
  await delivered(id, account);
  await takeOver(store.pool, id, 'ha');
  const letters = (await deadLetters(store.pool)).map(({ letter }) => letter);
  expect(await replayLetters(store.pool, letters, 'ha')).toMatchObject({ again: 0, held: 1 });
  await giveBack(store.pool, id);
  expect(await replayLetters(store.pool, letters, 'ha')).toMatchObject({ again: 1 });
  await delivered(id, account);
  expect(shown).toEqual(['bốn']);
});

test('a bubble set aside leaves the list and cannot be sent any more', async () => {
  const { account } = anAccount('rejected');
  await delivered(await aBubble('năm'), account);
  const [row] = await deadLetters(store.pool);
  if (row) await setLetterAside(store.pool, row.letter, 'ha');
  expect(await deadLetters(store.pool)).toEqual([]);
  expect(await replayLetters(store.pool, row ? [row.letter] : [], 'ha')).toMatchObject({ gone: 1 });
});

function working(account: Account, think: (input: TurnInput) => Promise<Turn>): Working {
  return {
    pool: store.pool,
    accounts: createAccounts([account]),
    context: store.context,
    think,
    drawReceipt: () => 'PA-261129-AAAAAA',
    said: () => undefined,
    log: LOG,
    now: () => new Date(),
    process: 'test',
  };
}

async function workedOften(id: string, parts: Working): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    await workConversation(id, parts).catch(() => undefined);
    await store.timePasses();
  }
}

const BROKEN = async (): Promise<Turn> => {
  throw new Error('a fault of ours');
};

test('a turn that failed three times is taken again under its key, its effect once, and listed again where it fails again', async () => {
  const { account } = anAccount();
  const id = (await store.citizenSays('u1', 'e1'))?.conversationId ?? '';
  await workedOften(id, working(account, BROKEN));
  const [row] = await deadLetters(store.pool);
  expect(row).toMatchObject({ reason: 'turn-failed', conversationId: id });
  const letters = row ? [row.letter] : [];
  const causes: string[] = [];
  const answer = async ({ cause, state }: TurnInput): Promise<Turn> => {
    causes.push(cause);
    return {
      outcome: 'answered',
      replies: [{ text: 'Dạ, đây ạ.' }],
      state,
      effects: [{ kind: 'call-back', key: `${cause}/person`, why: 'asked', phone: undefined }],
    };
  };
  expect(await replayLetters(store.pool, letters, 'ha')).toMatchObject({ again: 1, toRing: [id] });
  await workedOften(id, working(account, BROKEN));
  expect((await deadLetters(store.pool)).map(({ letter }) => letter)).toEqual(letters);
  const asked = await Promise.all(
    ['ha', 'minh'].map((actor) => replayLetters(store.pool, letters, actor)),
  );
  expect(asked.map(({ again }) => again).sort()).toEqual([0, 1]);
  await workedOften(id, working(account, answer));
  expect(causes).toEqual([`${id}/1`]);
  expect(await store.count('call_back', `why = 'asked'`)).toBe(1);
  expect(await store.count('turn')).toBe(1);
  expect(await deadLetters(store.pool)).toEqual([]);
});

test('a message whose words were sealed or deleted since is not taken again', async () => {
  const { account } = anAccount();
  const id = (await store.citizenSays('u1', 'e1'))?.conversationId ?? '';
  await workedOften(id, working(account, BROKEN));
  const letters = (await deadLetters(store.pool)).map(({ letter }) => letter);
  await store.pool.query('UPDATE inbox SET content = NULL');
  expect(await replayLetters(store.pool, letters, 'ha')).toMatchObject({ again: 0, gone: 1 });
  expect(await store.count('inbox', `status = 'waiting'`)).toBe(0);
});
