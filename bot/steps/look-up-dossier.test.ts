import { expect, test } from 'vitest';
import type { Dossiers } from '#bot/needs.ts';
import { aCitizen, aToldDossier, aTown, MONDAY } from '#test/fakes/town.ts';

const CODE = 'H24.30-260115-0012';
const OTHER = 'H24.30-260115-0013';

/** A register that answers everything in one way, and remembers what it was asked. */
function aTownAnswering(answer: Partial<Dossiers>) {
  const asked: Parameters<Dossiers['find']>[0][] = [];
  const dossiers: Dossiers = {
    find: async () => ({ kind: 'not-found' }),
    findByPhone: async () => [],
    ...answer,
  };
  const find: Dossiers['find'] = async (one) => {
    asked.push(one);
    return dossiers.find(one);
  };
  return { town: aTown({ dossiers: { ...dossiers, find } }), asked };
}

test('a dossier needs its proof, and a wrong one reads like a code that does not exist', async () => {
  const lan = aCitizen();
  expect(await lan.says('hồ sơ của tôi tới đâu rồi')).toContain('mã hồ sơ');
  expect(await lan.says('h24.30-260115-0012')).toContain('6 số cuối');
  const wrong = await lan.says('111111');
  expect(wrong).toContain('không tìm thấy');
  expect(lan.effects()).toEqual(['wrong-proof', 'dossier-unanswered']);
  expect(await lan.says('123456')).toContain('đang xử lý');
  expect(lan.last?.replies[0]).toMatchObject({ unkept: true });
  await lan.presses('dossier:follow');
  expect(lan.last?.effects).toMatchObject([{ kind: 'follow-dossier', code: CODE }]);
});

test('a code with the end of an identity number is answered at once; the code is no part of the proof', async () => {
  const { town, asked } = aTownAnswering({});
  const lan = aCitizen(town);
  await lan.says(`hồ sơ ${CODE} tới đâu rồi, cccd 123456`);
  expect(asked).toMatchObject([{ code: CODE }]);
  expect(asked[0]?.proof).toContain('123456');
  expect(asked[0]?.proof).not.toContain('260115');
});

test('a code said aloud and written down by a machine is the code', async () => {
  const { town, asked } = aTownAnswering({});
  const lan = aCitizen(town);
  const code =
    'hát hai bốn chấm ba mươi gạch ngang hai sáu không một một lăm gạch ngang không không một hai';
  expect(await lan.says(`hồ sơ ${code} tới đâu rồi, căn cước 123456`)).toContain('không tìm thấy');
  expect(asked).toMatchObject([{ code: CODE }]);
  expect(asked[0]?.proof).not.toContain('gạch');
});

test('two dossiers are opened by one proof, each told on its own', async () => {
  const lan = aCitizen();
  expect(await lan.says(`hai hồ sơ ${CODE} và ${OTHER} tới đâu rồi em`)).toContain('2 hồ sơ');
  const told = await lan.says('123456');
  expect(told).toContain(CODE);
  expect(told).toContain(OTHER);
  expect(lan.last?.replies).toHaveLength(2);
  await lan.presses('dossier:late');
  expect(lan.last?.replies[0]?.choices).toHaveLength(2);
  expect(await lan.presses(`dossier:late:${OTHER}`)).toContain('hình');
});

test('where one of two is not opened the other is told, and the wrong one counts', async () => {
  const { town } = aTownAnswering({
    find: async ({ code }) =>
      code === CODE ? { kind: 'found', told: aToldDossier(code) } : { kind: 'not-found' },
  });
  const lan = aCitizen(town);
  await lan.says(`${CODE} với ${OTHER}`);
  expect(await lan.says('123456')).toContain(`Hồ sơ ${OTHER}: em không tìm thấy`);
  expect(lan.last?.effects).toMatchObject([
    { kind: 'wrong-proof', code: OTHER },
    { kind: 'dossier-unanswered', code: OTHER },
  ]);
});

test('slowed, strained and down are said as they are, and none of them counts as a wrong proof', async () => {
  for (const [found, words] of [
    [{ kind: 'wait', minutes: 10 }, 'sau 10 phút'],
    [{ kind: 'strong-needed' }, 'chỉ nhận 6 số cuối'],
    [{ kind: 'unavailable' }, 'không trả lời'],
  ] as const) {
    const lan = aCitizen(aTownAnswering({ find: async () => found }).town);
    await lan.says(CODE);
    expect(await lan.says('8772 1984')).toContain(words);
    expect(lan.effects()).not.toContain('wrong-proof');
  }
});

test('a proof ends after half an hour', async () => {
  const lan = aCitizen();
  await lan.says(CODE);
  await lan.says('123456');
  lan.now = new Date(MONDAY.getTime() + 30 * 60_000 + 1);
  expect(await lan.presses('dossier:follow')).toContain('tra hồ sơ trước');
  expect(lan.effects()).toEqual([]);
});

test('on a shared device nothing is left of a proof', async () => {
  const lan = aCitizen(aTown(), { sharedDevice: true });
  await lan.says(CODE);
  expect(await lan.says('123456')).toContain('đang xử lý');
  expect(lan.last?.state.proved).toBeUndefined();
  const offered = lan.last?.replies.at(-1)?.choices?.map(({ value }) => value);
  expect(offered).not.toContain('dossier:follow');
  expect(await lan.presses('dossier:follow')).toContain('tra hồ sơ trước');
});

test('a delay becomes a report whose first answer is written already', async () => {
  const lan = aCitizen();
  await lan.says(CODE);
  await lan.says('123456');
  await lan.presses('dossier:late');
  expect(lan.last?.state.flow).toMatchObject({
    flow: 'report-feedback',
    answers: { text: expect.stringContaining('trễ 2 ngày làm việc') },
  });
});

test('“không phải tôi yêu cầu” is offered where somebody else may have acted, and calls staff', async () => {
  const withdrawn = { stage: 'hồ sơ đã được rút', contestable: true, ended: true, lateDays: 0 };
  const { town } = aTownAnswering({
    find: async ({ code }) => ({ kind: 'found', told: aToldDossier(code, withdrawn) }),
  });
  const lan = aCitizen(town);
  await lan.says(CODE);
  await lan.says('123456');
  const offered = lan.last?.replies[0]?.choices?.map(({ value }) => value);
  expect(offered).toContain('dossier:contest');
  expect(offered).not.toContain('dossier:follow');
  const said = await lan.presses('dossier:contest');
  expect(said).toContain('mã PA-261123-TEST00');
  const [filed, called] = lan.last?.effects ?? [];
  expect(filed).toMatchObject({ kind: 'file-case', urgent: true, category: 'thai_do_cham_tre' });
  expect(filed).toMatchObject({ text: expect.stringContaining(`Hồ sơ ${CODE} (Cấp giấy`) });
  expect(filed).toMatchObject({ text: expect.stringContaining('hồ sơ đã được rút') });
  expect(called).toMatchObject({ kind: 'contest-dossier', code: CODE, event: 'hồ sơ đã được rút' });
  expect(called).toMatchObject({ receipt: 'PA-261123-TEST00' });
});

test('a dossier contested twice is one case, until that one is over', async () => {
  const before = {
    receipt: 'PA-261120-BEFORE',
    category: 'thai_do_cham_tre',
    place: `Hồ sơ ${CODE}`,
    stage: 'routed',
    reportedAt: MONDAY,
    dueAt: MONDAY,
    answer: '',
    filed: true,
    rated: false,
    followUpAsked: false,
  };
  const own = [before];
  const { cases } = aTown();
  const lan = aCitizen(aTown({ cases: { ...cases, own: async () => own } }));
  expect(await lan.says(`không phải tôi yêu cầu ${CODE}`)).toContain('PA-261120-BEFORE');
  expect(lan.effects()).toEqual([]);
  await lan.says(`không phải tôi yêu cầu ${OTHER}`);
  expect(lan.effects()).toEqual(['file-case', 'contest-dossier']);
  own[0] = { ...before, stage: 'closed' };
  await lan.says(`không phải tôi yêu cầu ${CODE}`);
  expect(lan.effects()).toEqual(['file-case', 'contest-dossier']);
});

test('who has no code is told where it stands; an own phone finds, another’s or an unproved one does not', async () => {
  const { town } = aTownAnswering({ findByPhone: async () => [aToldDossier(CODE)] });
  const lan = aCitizen(town);
  await lan.says('hồ sơ của tôi tới đâu rồi');
  expect(await lan.presses('dossier:no-code')).toContain('giấy tiếp nhận');
  expect(lan.last?.replies[0]?.wants).toBe('phone');
  const contact = { kind: 'contact' as const, phone: '0900000571' };
  expect(await lan.send({ ...contact, own: false })).toContain('chưa đủ');
  expect(await lan.send({ ...contact, own: false, others: true })).toContain('danh bạ');
  expect(await lan.send({ ...contact, own: true })).toContain(CODE);
});

test('an own phone opens the dossier whose code was given', async () => {
  const { town, asked } = aTownAnswering({
    find: async ({ code, ownPhone }) =>
      ownPhone ? { kind: 'found', told: aToldDossier(code) } : { kind: 'not-found' },
  });
  const lan = aCitizen(town);
  await lan.says(CODE);
  expect(await lan.send({ kind: 'contact', phone: '0900000571', own: true })).toContain(CODE);
  expect(asked).toMatchObject([{ proof: '', ownPhone: '0900000571' }]);
});

const photo = {
  kind: 'attachment' as const,
  attachments: [{ kind: 'photo' as const, source: 'x' }],
  caption: '',
};

test('a code that a machine read is used only once the citizen agreed', async () => {
  const lan = aCitizen();
  await lan.says('hồ sơ của tôi tới đâu rồi');
  expect(await lan.send(photo)).toContain('đang đọc');
  expect(lan.effects()).toEqual(['read-receipt']);
  const read = { kind: 'receipt-read' as const, of: 2, codes: [CODE] };
  expect(await lan.send(read)).toContain(`mã ${CODE}. Đúng`);
  expect(await lan.says('không phải')).toContain('viết lại');
  await lan.send(read);
  expect(await lan.says('đúng rồi')).toContain('6 số cuối');
  expect(await lan.says('123456')).toContain('đang xử lý');
});

test('a photo that could not be read asks for another or for the code', async () => {
  const lan = aCitizen();
  await lan.says('hồ sơ của tôi tới đâu rồi');
  await lan.send(photo);
  expect(await lan.send({ kind: 'receipt-read', of: 2, codes: [] })).toContain('chụp lại');
  expect(await lan.says(CODE)).toContain('6 số cuối');
});

test('“không phải tôi yêu cầu” after a notice calls staff without any proof, and tells nothing', async () => {
  const lan = aCitizen();
  const said = await lan.says(`không phải tôi yêu cầu, hồ sơ ${CODE}`);
  expect(said).toContain('Cán bộ xem ngay');
  expect(lan.last?.effects).toMatchObject([
    { kind: 'file-case' },
    { kind: 'contest-dossier', code: CODE },
  ]);
  await lan.says('không phải tôi nộp');
  expect(lan.last?.effects).toMatchObject([
    { kind: 'file-case', place: 'Hồ sơ chưa rõ mã' },
    { kind: 'contest-dossier', code: '' },
  ]);
});
