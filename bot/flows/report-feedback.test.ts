import { expect, test } from 'vitest';
import type { PlaceRead, SimilarCase } from '#bot/needs.ts';
import { CATEGORIES } from '#cases/categories.ts';
import { aCitizen, aTown } from '#test/fakes/town.ts';

const PHOTO = { kind: 'photo', source: 'p' } as const;
const photos = (...sources: readonly string[]) =>
  ({
    kind: 'attachment',
    attachments: sources.map((source) => ({ ...PHOTO, source })),
    caption: '',
  }) as const;

/** A citizen at the summary of a report. */
async function atSummary(needs = aTown()) {
  const lan = aCitizen(needs);
  await lan.says('Đèn đường ở Tân Trụ hư cả tuần nay, đề nghị xã sửa');
  await lan.says('không có hình');
  await lan.says('0912 345 678');
  return lan;
}
const filed = (lan: ReturnType<typeof aCitizen>) =>
  lan.last?.effects.find(({ kind }) => kind === 'file-case');

test('what the first message says is not asked again: thing, place, since when, told elsewhere, for whom', async () => {
  const lan = aCitizen();
  const reply = await lan.says(
    'Tôi báo giùm má tôi: đèn đường ấp 3 xã Tân Trụ hư cả tuần nay, đã gửi 1022 mà chưa ai sửa',
  );
  expect(reply).toContain('hình');
  await lan.says('không');
  const summary = await lan.says('không để lại');
  expect(summary).toContain('Nơi: ấp 3, xã Tân Trụ');
  expect(summary).toContain('Từ: cả tuần nay');
  expect(summary).toContain('báo giúp người khác');
  expect(summary).toMatch(/Đã gửi nơi khác: .*1022/u);
  await lan.says('gửi');
  expect(filed(lan)).toMatchObject({
    details: { since: 'cả tuần nay', onBehalf: true, elsewhere: { system: '1022' } },
  });
});

test('one correction changes one field; taken back, the old one is there again', async () => {
  const lan = await atSummary();
  expect(await lan.presses('fix:text')).toContain('kể em nghe');
  expect(lan.last?.replies.at(-1)?.choices).toContainEqual({
    value: 'keep-old',
    label: 'Giữ như cũ',
  });
  expect(await lan.presses('keep-old')).toContain('Việc: Đèn đường ở Tân Trụ hư cả tuần nay');
  await lan.presses('fix:place');
  const summary = await lan.says('ấp 4 Tân Trụ');
  expect(summary).toContain('Nơi: ấp 4 Tân Trụ');
  expect(summary).toContain('Đèn đường ở Tân Trụ hư');
  expect(summary).toContain('0912345678');
});

test('what is told more at the summary is added to what was said', async () => {
  const lan = await atSummary();
  const summary = await lan.says('ghi thêm là cây cột cũng nghiêng rồi');
  expect(summary).toContain('Đèn đường ở Tân Trụ hư cả tuần nay');
  expect(summary).toContain('cây cột cũng nghiêng');
});

test('since when, for whom and told elsewhere can be changed by tapping', async () => {
  const lan = await atSummary();
  expect(await lan.presses('fix:more')).toContain('sửa phần nào');
  expect(await lan.presses('fix:since')).toContain('từ bao giờ');
  expect(await lan.says('từ hôm qua')).toContain('Từ: hôm qua');
  await lan.presses('fix:who');
  expect(await lan.presses('who:other')).toContain('báo giúp người khác');
  await lan.presses('fix:elsewhere');
  expect(await lan.says('gửi 1022 rồi, mã 123')).toContain('Đã gửi nơi khác: gửi 1022 rồi, mã 123');
  await lan.says('gửi');
  expect(filed(lan)).toMatchObject({ details: { onBehalf: true, elsewhere: { system: '1022' } } });
});

test('a citizen may stay unknown to the office that handles it', async () => {
  const lan = aCitizen();
  await lan.says('Đèn đường ở Tân Trụ hư rồi, đề nghị xã sửa');
  expect(await lan.says('không có hình')).toContain('giấu với nơi xử lý');
  expect(await lan.presses('hide-contact')).toContain('không thấy anh/chị là ai');
  expect(await lan.says('0912345678')).toContain('(giấu với nơi xử lý)');
  await lan.says('gửi');
  expect(filed(lan)).toMatchObject({ hideContact: true, phone: '0912345678' });
});

test('“quay lại câu trước” opens the last question again, and “giữ như cũ” closes it', async () => {
  const lan = aCitizen();
  await lan.says('Đèn đường ở Tân Trụ hư rồi, đề nghị xã sửa');
  await lan.says('không có hình');
  expect(await lan.says('quay lại câu trước')).toContain('có hình thì gửi em');
  expect(await lan.presses('keep-old')).toContain('số điện thoại');
});

test('put aside, other things are talked of; “làm tiếp” goes on, and nothing was lost', async () => {
  const lan = aCitizen();
  await lan.says('Đèn đường ở Tân Trụ hư rồi, đề nghị xã sửa');
  expect(await lan.says('để mai làm tiếp nha em')).toContain('giữ phần đã ghi');
  expect(lan.last?.state).toMatchObject({ flow: undefined, unfinished: expect.anything() });
  expect(await lan.says('đăng ký kết hôn cần gì')).toContain('tờ khai');
  expect(await lan.says('làm tiếp')).toContain('có hình thì gửi em');
  await lan.says('không');
  await lan.says('không');
  await lan.says('gửi');
  expect(filed(lan)).toMatchObject({ text: 'Đèn đường ở Tân Trụ hư rồi, đề nghị xã sửa' });
  expect(lan.last?.state.unfinished).toBeUndefined();
});

test('a greeting after days is no answer: the open question comes again', async () => {
  const lan = aCitizen();
  await lan.says('Tôi muốn phản ánh');
  await lan.says('Đèn đường trước nhà hỏng cả tuần');
  expect(await lan.says('chào em')).toContain('ở đâu');
  expect(await lan.says('Tân Trụ')).toContain('hình');
});

test('an open questionnaire of version 1 goes on where it was', async () => {
  const lan = aCitizen();
  await lan.says('Tôi muốn phản ánh');
  const { state } = lan.last ?? {};
  const answers = {
    text: 'Đèn hư ba ngày nay',
    place: 'ấp 1',
    communeCode: '80001',
    communeName: 'xã Tân Trụ',
    photosSoFar: [],
    photos: 0,
  };
  if (state?.flow) Object.assign(state.flow, { version: 1, answers });
  const summary = await lan.says('0912345678');
  expect(summary).toContain('Việc: Đèn hư ba ngày nay');
  expect(summary).toContain('Từ: ba ngày nay');
  await lan.says('gửi');
  expect(filed(lan)).toMatchObject({ phone: '0912345678', place: 'ấp 1' });
});

test('photos come whenever they come, at most five', async () => {
  const lan = aCitizen();
  await lan.says('Đèn đường ở Tân Trụ hư rồi, đề nghị xã sửa');
  expect(await lan.send(photos('1', '2'))).toContain('2 hình');
  const fifty = Array.from({ length: 50 }, (_, at) => `more-${at}`);
  const reply = await lan.send(photos(...fifty));
  expect(reply).toContain('tối đa 5 hình');
  expect(reply).toContain('số điện thoại');
  await lan.says('không');
  await lan.says('gửi');
  expect(filed(lan)).toMatchObject({ photos: [{ source: '1' }, { source: '2' }, {}, {}, {}] });
});

test('a photo at the question of the phone is kept, a file that is none is said', async () => {
  const lan = aCitizen();
  await lan.says('Đèn đường ở Tân Trụ hư rồi, đề nghị xã sửa');
  await lan.says('không có hình');
  expect(await lan.send(photos('late'))).toContain('số điện thoại');
  const pdf = { kind: 'file', source: 'f', name: 'hinh.jpg' } as const;
  const reply = await lan.send({ kind: 'attachment', attachments: [pdf], caption: '' });
  expect(reply).toContain('không phải hình');
  expect(reply).toContain('số điện thoại');
  expect(await lan.says('không')).toContain('Hình: 1');
});

test('a photo that turned out to be none is said once a message, counted no more, and the questions go on', async () => {
  const lan = aCitizen();
  await lan.says('Đèn đường ở Tân Trụ hư rồi, đề nghị xã sửa');
  await lan.send(photos('1', '2', '3'));
  await lan.presses('photos-done');
  const lost = (at: number) =>
    ({ kind: 'photo-lost', of: 2, kept: `c1/2/photos/${at}`, why: 'no-photo' }) as const;
  const reply = await lan.send(lost(0));
  expect(reply).toContain('không phải hình');
  expect(reply).toContain('số điện thoại');
  expect(await lan.send(lost(2))).toBe('');
  expect(await lan.says('không')).toContain('Hình: 1');
  await lan.says('gửi');
  expect(filed(lan)).toMatchObject({ photos: [{ source: '2' }] });
});

test('a photo that is lost after the report was filed is said with its receipt', async () => {
  const lan = aCitizen();
  const lost = { kind: 'photo-lost', of: 1, kept: 'k', why: 'too-large' } as const;
  expect(await lan.send({ ...lost, receipt: 'PA-261123-TEST00' })).toMatch(
    /nặng quá.*PA-261123-TEST00 vẫn giữ nguyên/u,
  );
});

test('a shared place in the sea or abroad is said, and the questionnaire goes on', async () => {
  const lan = aCitizen();
  await lan.says('Tôi muốn phản ánh');
  await lan.says('Đèn đường trước nhà hỏng cả tuần');
  const sea = { kind: 'location', latitude: 8.5, longitude: 110 } as const;
  expect(await lan.send(sea)).toContain('ngoài tỉnh');
  const here = { kind: 'location', latitude: 10.51234, longitude: 106.41234 } as const;
  expect(await lan.send(here)).toContain('xã, phường nào');
  await lan.says('Tân Trụ');
  await lan.says('không');
  expect(await lan.says('không')).toContain('Vị trí 10.51234, 106.41234');
});

test('a point written as a map shows it is a place too, with the commune beside it', async () => {
  const lan = aCitizen();
  await lan.says('Tôi muốn phản ánh');
  await lan.says('Đèn đường trước nhà hỏng cả tuần');
  expect(await lan.says('10.51234, 106.41234, xã Tân Trụ')).toContain('hình');
  await lan.says('không');
  expect(await lan.says('không')).toContain('xã Tân Trụ · Vị trí 10.51234, 106.41234');
});

test.each(['09l2 345 678a', '0912345abc', 'số tui là 09x2345678'])(
  '“%s” is no number, and that is said clearly',
  async (phone) => {
    const lan = aCitizen();
    await lan.says('Đèn đường ở Tân Trụ hư rồi, đề nghị xã sửa');
    await lan.says('không có hình');
    expect(await lan.says(phone)).toMatch(/lẫn chữ cái|chưa đúng/u);
    expect(await lan.says('0912345678')).toContain('xem lại trước khi gửi');
  },
);

test('an old name of several communes is asked about, another province is told where to turn to', async () => {
  const reads: Readonly<Record<string, PlaceRead>> = {
    'phường 3': {
      kind: 'which',
      options: [
        { code: '27694', name: 'phường Long An' },
        { code: '27787', name: 'phường Kiến Tường' },
      ],
    },
    'tỉnh Đồng Tháp': { kind: 'outside', province: 'tỉnh Đồng Tháp' },
  };
  const town = aTown();
  const desk = {
    ...town.desk,
    readPlace: (text: string): PlaceRead =>
      Object.entries(reads).find(([name]) => text.includes(name))?.[1] ?? { kind: 'none' },
  };
  const lan = aCitizen(aTown({ desk }));
  expect(await lan.says('Đèn đường ở tỉnh Đồng Tháp hư rồi, đề nghị sửa')).toContain('1022 nơi đó');
  expect(await lan.says('hẻm 2 phường 3')).toContain('nhiều xã, phường');
  expect(await lan.presses('commune:27787')).toContain('hình');
  await lan.says('không');
  await lan.says('không');
  await lan.says('gửi');
  expect(filed(lan)).toMatchObject({ communeCode: '27787', place: 'hẻm 2 phường 3' });
});

const SIMILAR: SimilarCase = {
  receipt: 'PA-261120-AAAAAA',
  category: 'chieu_sang',
  where: 'ấp 3, xã Tân Trụ',
  reportedAt: new Date('2026-11-20T02:00:00Z'),
  dueAt: new Date('2026-11-25T10:00:00Z'),
};
const withSimilar = (category: string) => {
  const town = aTown();
  return aTown({
    desk: { ...town.desk, read: () => ({ category, urgent: false }) },
    cases: { ...town.cases, similar: async () => [SIMILAR] },
  });
};

test('what others reported is shown as category, hamlet and day, and can be joined', async () => {
  const lan = aCitizen(withSimilar('chieu_sang'));
  const reply = await lan.says('Đèn đường ấp 3 Tân Trụ hư rồi, đề nghị xã sửa');
  expect(reply).toContain('Đèn đường, ấp 3, xã Tân Trụ, báo ngày 20/11');
  expect(reply).not.toContain(SIMILAR.receipt);
  expect(await lan.says('đúng rồi')).toContain('25/11/2026');
  expect(lan.last).toMatchObject({
    outcome: 'completed',
    effects: [{ kind: 'join-case', receipt: SIMILAR.receipt }],
  });
});

test('“không, việc khác” files a report of its own', async () => {
  const lan = aCitizen(withSimilar('chieu_sang'));
  await lan.says('Đèn đường ấp 3 Tân Trụ hư rồi, đề nghị xã sửa');
  expect(await lan.presses('same:none')).toContain('hình');
  await lan.says('không');
  await lan.says('không');
  await lan.says('gửi');
  expect(lan.effects()).toEqual(['file-case']);
});

test.each(CATEGORIES.filter(({ shareable }) => !shareable).map(({ id }) => id))(
  'for %s a second report reads word for word like a first, and nothing is looked up',
  async (category) => {
    const talk = async (needs: ReturnType<typeof aTown>): Promise<readonly string[]> => {
      const lan = aCitizen(needs);
      return [
        await lan.says('Đèn đường ấp 3 Tân Trụ hư rồi, đề nghị xã sửa'),
        await lan.says('không'),
        await lan.says('không'),
        await lan.says('gửi'),
        JSON.stringify(lan.last?.effects),
      ];
    };
    const town = withSimilar(category);
    const first = await talk({ ...town, cases: { ...town.cases, similar: async () => [] } });
    expect(await talk(town)).toEqual(first);
  },
);

test('photos that come with the first words belong to the report', async () => {
  const withWords = (caption: string) => ({ ...photos('a', 'b'), caption });
  const lan = aCitizen();
  await lan.send(withWords('Đèn đường ấp 3 xã Tân Trụ hư cả tuần nay, đề nghị xã sửa'));
  expect(lan.last?.effects).toContainEqual(expect.objectContaining({ kind: 'keep-files' }));
  const hoa = aCitizen();
  await hoa.says('Tôi muốn phản ánh');
  await hoa.send(withWords('Đèn đường ấp 3 xã Tân Trụ hư cả tuần nay'));
  for (const one of [lan, hoa]) {
    expect(await one.presses('photos-done')).toContain('số điện thoại');
    expect(await one.says('không để lại')).toContain('Hình: 2');
  }
});
