import { expect, test } from 'vitest';
import { aCitizen, aTown, MONDAY } from '#test/fakes/town.ts';

const VOICE = {
  kind: 'attachment',
  attachments: [{ kind: 'audio', source: 'x' }],
  caption: '',
} as const;
const heard = (text: string | undefined, of = 1) => ({ kind: 'transcript', of, text }) as const;

test('a voice message is answered at once, kept, and put down for somebody to listen to', async () => {
  const lan = aCitizen();
  const answer = await lan.send(VOICE);
  expect(answer).toContain('đã nhận tin thoại');
  expect(answer).toContain('115');
  expect(lan.last?.effects).toMatchObject([
    { kind: 'keep-files', attachments: VOICE.attachments },
    { kind: 'call-back', why: 'voice', key: 'c1/1/voice' },
  ]);
});

test('outside office hours the day on which somebody listens is said', async () => {
  const { hours } = aTown();
  const lan = aCitizen(aTown({ hours: { ...hours, staffed: () => false } }));
  expect(await lan.send(VOICE)).toContain(`vào ${hours.nextOpening(MONDAY)}`);
});

test('a voice under a hold is kept for the person who holds it, and nobody else is called', async () => {
  const lan = aCitizen(aTown(), { held: true });
  await lan.send(VOICE);
  expect(lan.last?.outcome).toBe('held');
  expect(lan.effects()).toEqual(['keep-files']);
});

test('what was heard is answered only after the citizen said that it is right', async () => {
  const lan = aCitizen();
  await lan.send(VOICE);
  const asked = await lan.send(heard('làm giấy kết hôn cần gì'));
  expect(asked).toContain('Em nghe anh/chị nói: “làm giấy kết hôn cần gì”');
  expect(asked).toContain('Đúng không ạ?');
  expect(asked).not.toContain('tờ khai');
  expect(lan.effects()).toEqual([]);
  expect(await lan.says('đúng rồi em')).toContain('cần tờ khai kết hôn');
  expect(lan.last?.effects).toMatchObject([{ kind: 'voice-answered', callBacks: ['c1/1/voice'] }]);
});

test('a report told by voice is filed only after both questions: heard right, and shall it be sent', async () => {
  const lan = aCitizen();
  await lan.send(VOICE);
  await lan.send(heard('Tôi muốn phản ánh đèn đường hỏng ba ngày nay ở xã Tân Trụ'));
  expect(lan.effects()).toEqual([]);
  await lan.presses('heard:yes');
  await lan.presses('no-photos');
  expect(await lan.presses('no-contact')).toContain('đèn đường hỏng ba ngày nay');
  await lan.send(VOICE);
  await lan.send(heard('gửi đi em', 5));
  expect(lan.effects()).toEqual([]);
  await lan.presses('heard:yes');
  expect(lan.effects()).toContain('file-case');
});

test('heard wrong: nothing comes of it, the open question is asked again, and somebody still listens', async () => {
  const lan = aCitizen();
  await lan.says('Tôi muốn phản ánh');
  expect(await lan.send(VOICE)).toContain('kể em nghe việc gì');
  await lan.send(heard('đèn đường hỏng ba ngày nay', 2));
  const answer = await lan.says('chưa đúng');
  expect(answer).toContain('em nghe chưa đúng');
  expect(answer).toContain('kể em nghe việc gì');
  expect(lan.effects()).toEqual([]);
  expect(lan.last?.state.heard).toBeUndefined();
});

test('words of the citizen’s own take the place of what was heard', async () => {
  const lan = aCitizen();
  await lan.send(heard('làm giấy kết hôn cần gì'));
  expect(await lan.says('xin chào')).not.toContain('tờ khai');
  expect(lan.last?.state.heard).toBeUndefined();
  expect(await lan.says('đúng rồi')).not.toContain('tờ khai');
});

test('a yes pressed on an older question does not agree with what was heard', async () => {
  const lan = aCitizen();
  await lan.send(heard('làm giấy kết hôn cần gì'));
  expect(await lan.presses('yes')).not.toContain('tờ khai');
});

test('two voice messages in a row are asked about together', async () => {
  const lan = aCitizen();
  await lan.send(heard('làm giấy kết hôn', 1));
  expect(await lan.send(heard('cần những gì', 2))).toContain('làm giấy kết hôn\ncần những gì');
  await lan.presses('heard:yes');
  expect(lan.last?.effects).toMatchObject([{ callBacks: ['c1/1/voice', 'c1/2/voice'] }]);
});

test('a denunciation told by voice is sealed, and not a word of it is said back', async () => {
  const lan = aCitizen();
  const told = 'Tôi tố cáo ông Xuyến cán bộ địa chính nhận hối lộ 20 triệu để làm sổ đỏ';
  const answer = await lan.send(heard(told));
  expect(answer).toContain('tố cáo');
  expect(answer).not.toContain('Xuyến');
  expect(lan.effects()).toEqual(['seal-message']);
  expect(JSON.stringify(lan.last?.state)).not.toContain('Xuyến');
});

test('danger told by voice is answered with the numbers, without asking first', async () => {
  const lan = aCitizen();
  expect(await lan.send(heard('cháy nhà rồi cứu với'))).toContain('114');
  expect(lan.last?.outcome).toBe('emergency');
});

test('a voice that could not be opened is owned up to', async () => {
  expect(await aCitizen().send(heard(undefined))).toContain('mở không được tin thoại');
});
