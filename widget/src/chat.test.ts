import { expect, test } from 'vitest';
import { createFakeBrowser } from '#test/fakes/web-browser.ts';
import { bubble } from '#test/fakes/web-office.ts';
import type { Chat } from './chat.ts';
import { openChoices } from './chat-state.ts';

/** What stands on the screen, a word for who speaks before each line. */
function screen(chat: Chat): readonly string[] {
  return chat.store.get().items.flatMap((item) => {
    if (item.kind === 'note') return [`(${item.text})`];
    if (item.kind === 'citizen') return [`${item.delivery}: ${item.text}`];
    return item.key === 'greeting' ? [] : [item.bubble.text];
  });
}

const text = (words: string) => ({ kind: 'text', text: words }) as const;

test('a question is shown at once, confirmed when stored, and answered', async () => {
  const { clock, openTab } = createFakeBrowser();
  const chat = openTab();
  await clock.pass(0);
  expect(chat.store.get()).toMatchObject({ phase: 'ready', office: 'Xã Tân Trụ' });
  chat.send(text('khai sanh'));
  expect(screen(chat)).toEqual(['sending: khai sanh']);
  await clock.pass(0);
  expect(screen(chat)).toEqual(['stored: khai sanh', 'Dạ: khai sanh']);
});

test('what is written before the session is open goes as soon as it is', async () => {
  const { clock, office, openTab } = createFakeBrowser();
  office.goDown();
  const chat = openTab();
  chat.send(text('một'));
  await clock.pass(500);
  expect(screen(chat)).toEqual(['waiting: một']);
  office.comeBack();
  await clock.pass(2_000);
  expect(screen(chat)).toEqual(['stored: một', 'Dạ: một']);
});

test('messages written without a network go by themselves, in order, each once', async () => {
  const { clock, office, openTab } = createFakeBrowser();
  const chat = openTab();
  await clock.pass(0);
  office.goDown();
  chat.network(false);
  for (const words of ['một', 'hai', 'ba']) chat.send(text(words));
  await clock.pass(100);
  expect(chat.store.get().line).toBe('offline');
  expect(screen(chat)).toEqual(['waiting: một', 'waiting: hai', 'waiting: ba']);
  office.comeBack();
  chat.network(true);
  await clock.pass(0);
  expect(office.stored().map(({ id }) => id)).toEqual(['m1', 'm2', 'm3']);
  expect(chat.store.get().line).toBe('good');
  expect(screen(chat).filter((line) => line.startsWith('stored'))).toHaveLength(3);
});

test('a message whose confirmation was lost is sent again and stored once', async () => {
  const { clock, office, openTab } = createFakeBrowser();
  const chat = openTab();
  await clock.pass(0);
  office.loseAnswers(2);
  chat.send(text('một'));
  await clock.pass(10_000);
  expect(office.asked().filter((what) => what === 'POST messages')).toHaveLength(3);
  expect(office.stored()).toHaveLength(1);
  expect(screen(chat)).toEqual(['stored: một', 'Dạ: một']);
});

test('three failures in half a minute are told, and the message is shown as failed until it goes', async () => {
  const { clock, office, openTab } = createFakeBrowser();
  const chat = openTab();
  await clock.pass(0);
  office.goDown();
  chat.send(text('một'));
  await clock.pass(10_000);
  expect(chat.store.get().line).toBe('broken');
  expect(screen(chat)).toEqual(['failed: một']);
  office.comeBack();
  chat.retry('m1');
  await clock.pass(0);
  expect(screen(chat)[0]).toBe('stored: một');
  expect(chat.store.get().line).toBe('good');
});

test('a refused message does not hold up those behind it and is not sent by itself again', async () => {
  const { clock, office, openTab } = createFakeBrowser();
  const chat = openTab();
  await clock.pass(0);
  office.refuseMessages(413);
  chat.send(text('dài quá'));
  await clock.pass(60_000);
  expect(office.asked().filter((what) => what === 'POST messages')).toHaveLength(1);
  office.refuseMessages(undefined);
  chat.send(text('ngắn'));
  await clock.pass(0);
  expect(screen(chat)).toEqual(['failed: dài quá', 'stored: ngắn', 'Dạ: ngắn']);
});

test('what is said while the stream is broken arrives after it, once', async () => {
  const { clock, office, openTab } = createFakeBrowser();
  const chat = openTab();
  await clock.pass(0);
  office.tell(bubble('trước'));
  await clock.pass(0);
  office.dropStreams();
  office.tell(bubble('giữa'));
  await clock.pass(3_000);
  office.tell(bubble('sau'));
  office.repeatAll();
  await clock.pass(0);
  expect(screen(chat)).toEqual(['trước', 'giữa', 'sau']);
});

test('a stream that falls silent is opened again', async () => {
  const { clock, office, openTab } = createFakeBrowser();
  openTab();
  await clock.pass(50_000);
  expect(office.asked().filter((what) => what === 'GET events')).toHaveLength(2);
});

test('after a reload the conversation is there again, with what was not sent yet', async () => {
  const { clock, office, openTab } = createFakeBrowser();
  const before = openTab();
  await clock.pass(0);
  before.send(text('một'));
  await clock.pass(0);
  office.goDown();
  before.send(text('hai'));
  await clock.pass(0);
  office.comeBack();
  const after = openTab();
  await clock.pass(0);
  expect(screen(after)).toEqual(['stored: một', 'Dạ: một', 'stored: hai', 'Dạ: hai']);
  expect(office.stored()).toHaveLength(2);
  expect(office.sessions()).toBe(1);
});

test('a conversation that is put back is not read aloud, what comes after it is', async () => {
  const { clock, openTab } = createFakeBrowser();
  openTab().send(text('một'));
  await clock.pass(0);
  const after = openTab();
  await clock.pass(0);
  expect(after.store.get().settled).toBe(false);
  await clock.pass(1_000);
  expect(after.store.get().settled).toBe(true);
});

test('two tabs show the same conversation, and ending it in one ends it in both', async () => {
  const { clock, office, shelf, openTab } = createFakeBrowser();
  const one = openTab();
  await clock.pass(0);
  const two = openTab();
  await clock.pass(0);
  one.send(text('một'));
  await clock.pass(0);
  expect(screen(two).toSorted()).toEqual(screen(one).toSorted());
  two.end();
  await clock.pass(0);
  expect(one.store.get().phase).toBe('ended');
  expect(office.sessions()).toBe(0);
  expect(shelf.size()).toBe(0);
});

test('a forgotten token means a new session, and what was not sent goes there', async () => {
  const { clock, office, openTab } = createFakeBrowser();
  const chat = openTab();
  await clock.pass(0);
  chat.send(text('một'));
  await clock.pass(0);
  office.expireSessions();
  chat.send(text('hai'));
  await clock.pass(5_000);
  expect(screen(chat)).toEqual([
    '(Cuộc trò chuyện trước đã hết hạn, em bắt đầu cuộc mới.)',
    'stored: hai',
    'Dạ: hai',
  ]);
});

test('the choices of the last turn can be pressed until the citizen says anything', async () => {
  const { clock, office, openTab } = createFakeBrowser();
  const chat = openTab();
  await clock.pass(0);
  office.tell(
    bubble('Nhà của mình hay nhà thuê ạ?', { choices: [{ value: 'a', label: 'Nhà mình' }] }),
  );
  await clock.pass(0);
  expect(openChoices(chat.store.get())).toHaveLength(1);
  chat.send({ kind: 'choice', value: 'a', label: 'Nhà mình' });
  expect(openChoices(chat.store.get())).toEqual([]);
  expect(screen(chat).at(-1)).toBe('sending: Nhà mình');
});

test('a person who takes over is named, and so is their leaving', async () => {
  const { clock, office, openTab } = createFakeBrowser();
  const chat = openTab();
  await clock.pass(0);
  office.hold('Chị Thu Hà');
  await clock.pass(0);
  expect(chat.store.get()).toMatchObject({ held: true, heldBy: 'Chị Thu Hà' });
  office.giveBack();
  await clock.pass(0);
  expect(chat.store.get().held).toBe(false);
  expect(screen(chat)).toEqual([
    '(Chị Thu Hà đã vào. Trợ lý tự động tạm ngưng.)',
    '(Chị Thu Hà đã xong, em lại trả lời anh/chị.)',
  ]);
});

test('on a shared device the storage is not touched at all', async () => {
  const { clock, office, shelf, openTab } = createFakeBrowser(true);
  const chat = openTab();
  await clock.pass(0);
  chat.send(text('hồ sơ của tôi'));
  await clock.pass(5_000);
  chat.end();
  await clock.pass(0);
  expect(shelf.touched()).toBe(0);
  expect(office.sessions()).toBe(0);
  expect(screen(chat)).toEqual(['(Em đã xóa cuộc trò chuyện khỏi máy này.)']);
});

test('a shared device forgets after three minutes without a touch, and says how long is left', async () => {
  const { clock, office, openTab } = createFakeBrowser(true);
  const chat = openTab();
  await clock.pass(0);
  chat.send(text('một'));
  await clock.pass(150_000);
  expect(chat.store.get().idle).toEqual({ label: '30 giây', soon: true });
  chat.stir();
  await clock.pass(1_000);
  expect(chat.store.get().idle).toEqual({ label: '3 phút', soon: false });
  await clock.pass(180_000);
  expect(chat.store.get().phase).toBe('ended');
  expect(office.sessions()).toBe(0);
});

test('a citizen who says that the device is shared leaves nothing on it', async () => {
  const { clock, office, shelf, openTab } = createFakeBrowser();
  const chat = openTab();
  await clock.pass(0);
  chat.send(text('một'));
  await clock.pass(0);
  chat.share();
  await clock.pass(0);
  chat.send(text('hai'));
  await clock.pass(0);
  expect(shelf.size()).toBe(0);
  expect(screen(chat)).toEqual(['stored: hai', 'Dạ: hai']);
  expect(office.sessions()).toBe(1);
});

test('a hidden page stops listening after a minute and catches up when it is seen again', async () => {
  const { clock, office, openTab } = createFakeBrowser();
  const chat = openTab();
  await clock.pass(0);
  chat.visible(false);
  await clock.pass(61_000);
  const asked = office.asked().length;
  office.tell(bubble('trong lúc vắng'));
  await clock.pass(120_000);
  expect(office.asked()).toHaveLength(asked);
  chat.visible(true);
  await clock.pass(0);
  expect(screen(chat)).toEqual(['trong lúc vắng']);
});

test('a conversation that is ended while it is being opened stays ended', async () => {
  const { clock, office, openTab } = createFakeBrowser();
  const chat = openTab();
  chat.send(text('một'));
  chat.end();
  await clock.pass(5_000);
  expect(chat.store.get().phase).toBe('ended');
  expect(screen(chat)).toEqual(['(Em đã xóa cuộc trò chuyện khỏi máy này.)']);
  expect(office.stored()).toEqual([]);
});
