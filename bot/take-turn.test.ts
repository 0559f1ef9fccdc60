import { expect, test } from 'vitest';
import type { KnowledgeQuestion } from '#bot/needs.ts';
import { drawReceipt } from '#cases/receipt.ts';
import { aCitizen, aReceipt, aTown, MONDAY } from '#test/fakes/town.ts';

test('a citizen files a report and leaves with its receipt', async () => {
  const lan = aCitizen();
  expect(await lan.says('Tôi muốn phản ánh')).toContain('kể em nghe');
  expect(await lan.says('Đèn đường trước chợ Tân Trụ tắt ba ngày nay')).toContain('hình');
  expect(await lan.says('không có')).toContain('số điện thoại');
  expect(await lan.says('0912 345 678')).toContain('Số điện thoại: 0912345678');
  expect(await lan.says('gửi đi em')).toContain('PA-261123-TEST00');
  expect(lan.last).toMatchObject({
    outcome: 'completed',
    effects: [
      { kind: 'file-case', category: 'chieu_sang', phone: '0912345678', key: 'c1/5/file-case' },
    ],
  });
});

test('what was said first is the first answer and is not asked again', async () => {
  const lan = aCitizen();
  expect(await lan.says('Em báo đèn đường ở xã Tân Trụ bị hư, nhờ xã sửa giùm')).toContain('hình');
});

test('a question in between is answered, and the questionnaire goes on where it was', async () => {
  const lan = aCitizen();
  await lan.says('Đèn đường ở Tân Trụ hư rồi, đề nghị xã sửa');
  await lan.says('không có hình');
  const reply = await lan.says('đăng ký kết hôn cần giấy tờ gì');
  expect(reply).toContain('tờ khai kết hôn');
  expect(reply).toContain('còn 1 câu');
  expect(await lan.says('khỏi')).toContain('xem lại trước khi gửi');
});

test('a correction at the summary changes that answer and shows the summary again', async () => {
  const lan = aCitizen();
  await lan.says('Đèn đường ở Tân Trụ hư rồi, đề nghị xã sửa');
  await lan.says('không');
  await lan.says('0912345678');
  expect(await lan.says('số đúng là 0987 654 321')).toContain('0987654321');
  expect(await lan.says('sửa nội dung')).toContain('kể em nghe');
  expect(await lan.says('Đèn ngã ba cũng tắt luôn')).toContain('Việc: Đèn ngã ba');
});

test.each(['không', 'ko', 'khong', 'thôi'])(
  '"%s" at the summary files nothing and loses nothing',
  async (no) => {
    const lan = aCitizen();
    await lan.says('Đèn đường ở Tân Trụ hư rồi, đề nghị xã sửa');
    await lan.says('không');
    await lan.says('không để lại');
    await lan.says(no);
    expect(lan.effects()).toEqual([]);
    expect(lan.last?.state.flow).toBeDefined();
  },
);

test.each(['có', 'co', 'có', 'Dạ đúng', 'ừ'])(
  '"%s" at the summary files the report',
  async (yes) => {
    const lan = aCitizen();
    await lan.says('Đèn đường ở Tân Trụ hư rồi, đề nghị xã sửa');
    await lan.says('không');
    await lan.says('không để lại');
    await lan.says(yes);
    expect(lan.effects()).toEqual(['file-case']);
  },
);

test('a report is dropped only by a cancel that was confirmed', async () => {
  const lan = aCitizen();
  await lan.says('Đèn đường ở Tân Trụ hư rồi, đề nghị xã sửa');
  expect(await lan.says('hủy')).toContain('muốn bỏ');
  expect(await lan.says('gửi tiếp đi')).not.toContain('Em đã bỏ');
  await lan.says('hủy');
  expect(await lan.says('bỏ luôn')).toContain('Em đã bỏ');
});

test('a questionnaire of another version is apologised for and begun again', async () => {
  const lan = aCitizen();
  await lan.says('Tôi muốn phản ánh');
  const { state } = lan.last ?? {};
  if (state?.flow) Object.assign(state.flow, { version: 0 });
  expect(await lan.says('Đèn đường hư')).toContain('làm lại từ đầu');
});

test('a typed number means the choice that was shown', async () => {
  const lan = aCitizen();
  expect(await lan.says('làm khai sinh')).toContain('nước ngoài');
  expect(await lan.says('2')).toContain('tờ khai');
  expect(await lan.says('số 1')).toContain('tờ khai');
});

test('a denunciation becomes no case: the message is sealed and the right way told', async () => {
  const lan = aCitizen();
  expect(await lan.says('Tôi tố cáo ông chủ tịch xã nhận hối lộ')).toContain('đơn có ký tên');
  expect(lan.effects()).toEqual(['seal-message']);
});

test('a formal complaint is told its own way', async () => {
  const lan = aCitizen();
  expect(await lan.says('Tôi khiếu nại quyết định thu hồi đất của ủy ban')).toContain(
    'Luật Khiếu nại',
  );
  expect(lan.effects()).toEqual([]);
});

test('an emergency is answered with numbers, also while staff hold the conversation', async () => {
  const lan = aCitizen(aTown(), { held: true });
  expect((await lan.says('cháy nhà rồi cứu với')).startsWith('Anh/chị gọi ngay 114')).toBe(true);
  expect(await lan.says('đăng ký kết hôn cần gì')).toBe('');
});

test('a blocked sender is answered in an emergency alone; what the law seals is sealed, a wish about notices is kept', async () => {
  const lan = aCitizen(aTown(), { blocked: true });
  expect((await lan.says('cháy nhà rồi cứu với')).startsWith('Anh/chị gọi ngay 114')).toBe(true);
  expect(await lan.says('đăng ký kết hôn cần gì')).toBe('');
  expect(lan.last).toMatchObject({ outcome: 'declined-blocked', effects: [] });
  expect(await lan.says('tôi tố cáo ông A nhận hối lộ')).toBe('');
  expect(lan.effects()).toEqual(['seal-message']);
  expect(await lan.says('đừng báo nữa')).toBe('');
  expect(lan.effects()).toEqual(['notices']);
});

test('the citizen may call the assistant back from staff', async () => {
  const lan = aCitizen(aTown(), { held: true });
  expect(await lan.presses('assistant')).toContain('em trả lời');
  expect(lan.effects()).toEqual(['give-back']);
});

test('a person is promised only while somebody is there', async () => {
  const day = aCitizen();
  expect(await day.says('cho tôi gặp cán bộ')).toMatch(
    /đã báo cán bộ. Anh\/chị đứng thứ 3, chờ khoảng 6 phút/u,
  );
  expect(day.effects()).toEqual(['hold-for-staff']);
  const night = aCitizen(
    aTown({ hours: { staffed: () => false, nextOpening: () => '7 giờ 30 thứ Ba', text: '' } }),
  );
  expect(await night.says('cho tôi gặp cán bộ')).toContain('7 giờ 30 thứ Ba');
  expect(night.effects()).toEqual(['call-back']);
});

test('the first reply says that a machine speaks, later ones do not', async () => {
  const lan = aCitizen(aTown(), { disclosed: false });
  expect(await lan.says('đăng ký kết hôn cần gì')).toContain('trợ lý tự động');
  expect(await lan.says('đăng ký kết hôn cần gì')).not.toContain('trợ lý tự động');
});

test('what is not known is kept for the editors with personal numbers masked', async () => {
  const lan = aCitizen();
  await lan.says('thủ tục xin giấy qua cầu khỉ, căn cước của tôi 999988104605');
  const kept = lan.last?.effects.find(({ kind }) => kind === 'unanswered');
  expect(kept).toBeDefined();
  expect(JSON.stringify(kept)).not.toContain('999988104605');
});

test.each([
  ['an empty message', { kind: 'text', text: '   ' }],
  ['a sticker', { kind: 'unsupported', what: 'sticker' }],
  [
    'a voice message',
    { kind: 'attachment', attachments: [{ kind: 'audio', source: 'x' }], caption: '' },
  ],
  ['a place without words', { kind: 'location', latitude: 10.5, longitude: 106.4 }],
  ['twenty thousand letters', { kind: 'text', text: 'a'.repeat(20_000) }],
] as const)('%s gets a sentence that helps', async (_what, content) => {
  expect((await aCitizen().send(content)).length).toBeGreaterThan(20);
});

test.each(['Xem thêm giấy tờ', 'xem thêm', 'xem them di em', 'kể tiếp'])(
  '"%s" goes on with a long answer, for the question it was asked for',
  async (words) => {
    const heard: KnowledgeQuestion[] = [];
    const { ask } = aTown().knowledge;
    const more = {
      label: 'Xem thêm giấy tờ',
      code: '1.000894',
      field: 'documents',
      part: 2,
    } as const;
    const lan = aCitizen(
      aTown({
        knowledge: {
          ask: async (question) => {
            heard.push(question);
            return { ...(await ask(question)), choices: [more] };
          },
        },
      }),
    );
    await lan.says('đăng ký kết hôn cần giấy tờ gì');
    await lan.says(words);
    expect(heard.at(-1)).toMatchObject({
      text: 'đăng ký kết hôn cần giấy tờ gì',
      chosen: { code: '1.000894', field: 'documents', part: 2 },
    });
  },
);

test('forgetting asks first', async () => {
  const lan = aCitizen();
  expect(await lan.says('xóa dữ liệu của tôi')).toContain('chắc chưa');
  // The office's own term, not one that the words know.
  expect(await lan.presses('forget:yes')).toContain('chậm nhất 10 ngày làm việc');
  expect(lan.effects()).toEqual(['forget-me']);
});

test('a receipt code tells how far the report is, and nothing of its words', async () => {
  const lan = aCitizen();
  const reply = await lan.says(`phản ánh ${aReceipt.toLowerCase()} tới đâu rồi em`);
  expect(reply).toContain('17 giờ thứ Hai, 30/11/2026');
  expect(lan.last).toMatchObject({ outcome: 'answered', effects: [] });
  expect(lan.last?.state.flow).toBeUndefined();
});

test('a slip in a receipt code is told apart from a report that is not there', async () => {
  const lan = aCitizen();
  const last = aReceipt.at(-1) === '2' ? '3' : '2';
  expect(await lan.says(aReceipt.slice(0, -1) + last)).toContain('chưa đúng');
  const none = drawReceipt(MONDAY, new Uint8Array(16).fill(9));
  expect(await lan.says(`mã ${none}`)).toContain('không tìm thấy');
});

test('“đừng báo nữa” and “báo lại” are heard at any time; staff see them in silence', async () => {
  const lan = aCitizen();
  expect(await lan.says('đừng báo nữa')).toContain('em không báo nữa');
  expect(lan.last?.effects).toEqual([{ kind: 'notices', key: 'c1/1/notices', wish: 'stop' }]);
  expect(await lan.says('báo lại')).toContain('em báo anh/chị');
  expect(lan.last?.effects).toMatchObject([{ wish: 'start' }]);
  const held = aCitizen(aTown(), { held: true });
  expect(await held.says('đừng báo nữa')).toBe('');
  expect(held.last).toMatchObject({ outcome: 'held', effects: [{ wish: 'stop' }] });
});

test('a wish about notices inside a questionnaire leaves the questionnaire where it was', async () => {
  const lan = aCitizen();
  await lan.says('Đèn đường ở Tân Trụ hư rồi, đề nghị xã sửa');
  expect(await lan.says('đừng báo nữa')).toContain('em không báo nữa');
  expect(await lan.says('không có hình')).toContain('số điện thoại');
});

test('an address for mail is said back, so that a slip is seen', async () => {
  const lan = aCitizen();
  expect(await lan.says('báo qua email lan@example.vn')).toContain('lan@example.vn');
  expect(lan.last?.effects).toMatchObject([{ wish: { mail: 'lan@example.vn' } }]);
  expect(await lan.says('báo qua email')).toContain('chưa đọc được địa chỉ');
  expect(lan.effects()).toEqual([]);
});

test('“thôi theo dõi”, as the assistant says it, ends the following', async () => {
  const lan = aCitizen();
  expect(await lan.says('thôi theo dõi')).toContain('thôi theo dõi');
  expect(lan.effects()).toEqual(['unfollow-dossiers']);
});
