import { expect, test } from 'vitest';
import type { Effect } from '#bot/effects.ts';
import { aCitizen } from '#test/fakes/town.ts';

type Citizen = ReturnType<typeof aCitizen>;

const labels = (citizen: Citizen): readonly string[] =>
  citizen.last?.replies.at(-1)?.choices?.map(({ label }) => label) ?? [];

const rating = (citizen: Citizen): Effect | undefined =>
  citizen.last?.effects.find(({ kind }) => kind === 'rate-answer');

async function married(): Promise<Citizen> {
  const lan = aCitizen();
  await lan.says('đăng ký kết hôn cần gì');
  return lan;
}

test('whether an answer helped may be said once a topic, and not where the assistant asks back', async () => {
  const lan = await married();
  expect(labels(lan)).toEqual(['Lệ phí', 'Đúng ý', 'Chưa đúng']);
  await lan.presses('p:1.000894:fee');
  expect(labels(lan)).toEqual(['Lệ phí']);
  await lan.says('làm khai sinh');
  expect(labels(lan)).not.toContain('Chưa đúng');
  await lan.says('2');
  expect(labels(lan)).toContain('Chưa đúng');
});

test('"Đúng ý" is counted, and what may be asked next stays', async () => {
  const lan = await married();
  expect(await lan.says('Đúng ý')).toContain('cảm ơn');
  expect(rating(lan)).toMatchObject({
    helped: true,
    key: 'c1/2/rating',
    answered: { code: '1.000894', field: 'documents' },
  });
  expect(labels(lan)).toEqual(['Lệ phí']);
});

test.each(['Chưa đúng', '3', 'trả lời sai rồi', 'khong dung y', 'hổng phải'])(
  '"%s" offers the nearest others and a person, and keeps question, candidates and answer',
  async (words) => {
    const lan = await married();
    expect(await lan.says(words)).toContain('xin lỗi');
    expect(labels(lan)).toEqual(['Đăng ký lại kết hôn', 'Gặp cán bộ']);
    expect(lan.last?.effects).toEqual([
      {
        kind: 'rate-answer',
        key: 'c1/2/rating',
        helped: false,
        answered: { code: '1.000894', field: 'documents' },
        question: 'đăng ký kết hôn cần gì',
        candidates: ['1.004746'],
      },
    ]);
  },
);

test('another choice answers the first question, and the choice of a person calls one', async () => {
  const lan = await married();
  await lan.presses('rate:no:1.000894:documents');
  expect(await lan.says('1')).toContain('tờ khai');
  await lan.presses('rate:no:1.004746:documents');
  await lan.says('Gặp cán bộ');
  expect(lan.effects()).toEqual(['hold-for-staff']);
});

test('said twice it is kept once', async () => {
  const lan = await married();
  await lan.says('trả lời sai rồi');
  await lan.says('không phải');
  expect(lan.effects()).toEqual([]);
  expect(labels(lan)).toEqual(['Gặp cán bộ']);
});

test('what was meant instead is answered at once, and the bad answer is kept', async () => {
  const lan = aCitizen();
  await lan.says('làm khai sinh');
  await lan.says('1');
  expect(await lan.says('không phải, tui hỏi kết hôn chứ')).toContain('tờ khai kết hôn');
  expect(rating(lan)).toMatchObject({ helped: false, answered: { code: '1.001193' } });
  expect(lan.last?.outcome).toBe('answered');
});

test('"hổng phải" to a question back keeps the question with what was offered', async () => {
  const lan = aCitizen();
  await lan.says('làm khai sinh cho cháu');
  expect(await lan.says('hổng phải')).toContain('cách khác');
  expect(rating(lan)).toMatchObject({
    question: 'làm khai sinh cho cháu',
    answered: { code: undefined },
    candidates: ['1.001193', '2.000528'],
  });
});

test('where nothing else is near the citizen is asked for other words, and a person is offered', async () => {
  const lan = aCitizen();
  await lan.says('làm khai sinh');
  await lan.says('2');
  expect(await lan.says('Chưa đúng')).toContain('cách khác');
  expect(labels(lan)).toEqual(['Gặp cán bộ']);
});

test('the button of an older answer counts for that answer alone and keeps no question', async () => {
  const lan = await married();
  await lan.presses('rate:no:1.001193:fee');
  expect(rating(lan)).toMatchObject({
    answered: { code: '1.001193', field: 'fee' },
    question: undefined,
  });
});

test('words of a rating mean nothing where nothing was answered', async () => {
  const lan = await married();
  await lan.says('cảm ơn em');
  await lan.says('sai rồi');
  expect(lan.effects()).toEqual([]);
});

test('what is personal is masked before it is kept, in the state too', async () => {
  const lan = aCitizen();
  await lan.says('tôi tên Trần Thị Hoa, cccd 999027468772, đăng ký kết hôn cần gì');
  await lan.says('sai rồi');
  const kept = JSON.stringify([lan.last?.effects, lan.last?.state.answered]);
  expect(kept).toContain('đăng ký kết hôn');
  expect(kept).not.toMatch(/Hoa|999027468772/u);
});

test('a denunciation is no question, also after an answer', async () => {
  const lan = await married();
  await lan.says('Tôi tố cáo ông chủ tịch xã nhận hối lộ khi đăng ký kết hôn');
  expect(lan.effects()).toEqual(['seal-message']);
  await lan.says('sai rồi');
  expect(lan.effects()).toEqual([]);
});

test('inside a questionnaire the words answer the questionnaire', async () => {
  const lan = aCitizen();
  await lan.says('Đèn đường ở Tân Trụ hư rồi, đề nghị xã sửa');
  await lan.says('không đúng');
  expect(lan.effects()).toEqual([]);
  expect(lan.last?.state.flow).toBeDefined();
});
