import { describe, expect, test } from 'vitest';
import { aCitizen } from '#test/fakes/town.ts';
import { howManyTogether } from './join.ts';
import { FRESH_STATE } from './turn.ts';

describe('a message that was changed after its turn', () => {
  test('is answered as it reads now, and the answer says so', async () => {
    const lan = aCitizen();
    await lan.says('khai sinh');
    const reply = await lan.edits('giấy tờ đăng ký kết hôn');
    expect(reply).toMatch(/^Dạ, em thấy anh\/chị vừa sửa tin nhắn\.\n/u);
    expect(reply).toContain('tờ khai kết hôn');
  });

  test('in a questionnaire is not taken for the answer to the open question', async () => {
    const lan = aCitizen();
    await lan.says('tôi muốn phản ánh đèn đường hư trước nhà văn hóa');
    const before = lan.last?.state.flow;
    const reply = await lan.edits('tôi muốn phản ánh đèn đường hư trước trường học');
    expect(reply).toContain('Phần đã ghi em vẫn giữ như cũ');
    expect(reply).toContain('Việc xảy ra ở đâu');
    expect(lan.last?.state.flow).toEqual(before);
    expect(lan.last?.replies[0]?.wants).toBe('place');
  });

  test('of danger begins with the numbers all the same', async () => {
    const reply = await aCitizen().edits('cháy nhà rồi cứu với');
    expect(reply).not.toContain('vừa sửa');
  });
});

test('a contact of somebody else is not written down', async () => {
  const lan = aCitizen();
  await lan.says('tôi muốn phản ánh đèn đường hư ở xã Tân Trụ');
  await lan.says('trước nhà văn hóa xã Tân Trụ');
  await lan.presses('no-photos');
  const contact = { kind: 'contact', phone: '0912345678', own: false } as const;
  expect(await lan.send({ ...contact, others: true })).toContain('không phải của anh/chị');
  expect(lan.last?.replies[0]?.wants).toBe('phone');
  expect(await lan.send(contact)).toContain('0912345678');
});

test('messages of different topics are not read as one', () => {
  const text = (thread: string | null) => ({
    kind: 'message',
    content: { kind: 'text', text: 'a' } as const,
    thread,
  });
  const together = (...threads: readonly (string | null)[]): number =>
    howManyTogether(threads.map(text), FRESH_STATE, () => false);
  expect(together('1', '1', null)).toBe(2);
  expect(together(null, '1')).toBe(1);
  expect(together(null, null)).toBe(2);
});
