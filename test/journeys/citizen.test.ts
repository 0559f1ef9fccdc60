import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ConnectedOffice, startConnectedOffice } from '#test/fakes/connected-office.ts';
import {
  aTelegramCitizen,
  aWebCitizen,
  aZaloCitizen,
  type OfficeCitizen,
} from '#test/fakes/office-citizens.ts';

let office: ConnectedOffice;
beforeAll(async () => {
  office = await startConnectedOffice();
});
afterAll(() => office.stop());

interface SampleDossier {
  readonly code: string;
  readonly proof: string;
  readonly about: string;
  readonly name: string;
}

/** Every channel with a dossier of its own: wrong tries at one code make everybody wait. */
const CHANNELS: readonly (readonly [
  string,
  (name: string) => OfficeCitizen | Promise<OfficeCitizen>,
  SampleDossier,
])[] = [
  [
    'the web',
    () => aWebCitizen(office.server.url),
    {
      code: 'H99.01-261118-0103',
      proof: '216138',
      about: 'Đăng ký kết hôn',
      name: 'Lê Thị Mẫu Ba',
    },
  ],
  [
    'Zalo',
    (name) => aZaloCitizen(office, `zalo-${name}`),
    { code: 'H99.02-261119-0104', proof: '224057', about: 'Đăng ký khai tử', name: 'Phạm Văn Mẫu' },
  ],
  [
    'Telegram',
    (name) => aTelegramCitizen(office, `telegram-${name}`),
    { code: 'H99.03-261113-0107', proof: '247814', about: 'Đăng ký tạm trú', name: 'Đặng Thị Mẫu' },
  ],
];

const RECEIPT = /PA-\d{6}-[0-9A-Z]{6}/u;

describe.each(CHANNELS)('on %s', (channel, aCitizen, dossier) => {
  /** Each channel speaks of another hamlet: a second report of one place is asked about. */
  const hamlet = `ấp ${CHANNELS.findIndex(([name]) => name === channel) + 1}`;

  test('a citizen asks what papers a birth needs, without tone marks, and reads where it stands', async () => {
    const lan = await aCitizen('lan');
    const answer = await lan.says('lam khai sanh cho con can giay to gi');
    expect(answer).toContain('Tờ khai đăng ký khai sinh');
    expect(answer).toContain('Giấy chứng sinh');
    expect(answer).toMatch(/Nguồn: .*mã 1\.001193/u);
    expect(answer).toContain('https://dichvucong.gov.vn/');
    expect(await lan.says('nop o dau')).toContain('1.001193');
    expect(lan.screen()[0]).toMatch(/trợ lý tự động|Tờ khai/u);
  });

  test('a citizen files feedback and leaves with a receipt', async () => {
    const tu = await aCitizen('tu');
    expect(await tu.says('Tôi muốn phản ánh')).toContain('việc gì');
    expect(await tu.says('Đèn đường trước nhà hỏng cả tuần')).toContain('ở đâu');
    expect(await tu.says(`${hamlet} xã Tân Trụ`)).toContain('hình');
    expect(await tu.says('không có hình')).toContain('số điện thoại');
    const summary = await tu.says('0900000123');
    expect(summary).toContain('Đèn đường trước nhà hỏng cả tuần');
    expect(summary).toContain('0900000123');
    const filed = await tu.says('gửi đi');
    expect(filed).toMatch(RECEIPT);
    expect(filed).toContain('xã Tân Trụ');
  });

  test('a report is put aside and taken up, the same is told to the next, who joins and sees it', async () => {
    const nam = await aCitizen('nam');
    const words = `Rác chất đống ở ${hamlet} xã Tân Trụ cả tuần nay không ai dọn`;
    expect(await nam.says(words)).toContain('hình');
    expect(await nam.says('để mai làm tiếp nha')).toContain('giữ phần đã ghi');
    expect(await nam.says('làm tiếp')).toContain('hình');
    expect(await nam.says('không có hình')).toContain('số điện thoại');
    expect(await nam.says('không để lại')).toContain('Từ: cả tuần nay');
    expect(await nam.says('ghi thêm là có xác gà chết')).toContain('xác gà chết');
    const receipt = RECEIPT.exec(await nam.says('gửi'))?.[0] ?? '';
    const be = await aCitizen('be');
    const found = await be.says(`rac khong ai don o ${hamlet} xa Tan Tru, mong xa xuong don`);
    expect(found).toContain(`${hamlet}, xã Tân Trụ, báo ngày`);
    expect(found).not.toContain(receipt);
    expect(await be.says('đúng rồi')).toContain('ghi thêm anh/chị');
    expect(await be.says('phản ánh của tôi')).toContain('cùng theo dõi');
    expect(await nam.says('phản ánh của tôi')).toContain(receipt);
    expect(await nam.says('1')).toContain('Hạn trả lời');
  });

  test('a dossier is shown after the second proof, and to nobody else', async () => {
    const ba = await aCitizen('ba');
    expect(await ba.says(`hồ sơ ${dossier.code} tới đâu rồi`)).toContain('6 số cuối');
    expect(await ba.says('111111')).toContain('không tìm thấy');
    const hoa = await aCitizen('hoa');
    await hoa.says(`ho so ${dossier.code.toLowerCase()} toi dau roi`);
    const shown = await hoa.says(dossier.proof);
    expect(shown).toContain(dossier.code);
    expect(shown).toContain(dossier.about);
    expect(shown).not.toContain(dossier.name);
    expect(shown).not.toContain(`999100${dossier.proof}`);
  });
});

test('the same question gets the same answer on every channel', async () => {
  const question = 'giấy tờ đăng ký kết hôn';
  const answers = await Promise.all(
    CHANNELS.map(async ([, aCitizen]) => (await aCitizen('same')).says(question)),
  );
  const papers = answers.map((answer) => answer.split('\n').filter((line) => /^☐ /u.test(line)));
  expect(papers[0]?.length).toBeGreaterThan(1);
  expect(papers[1]).toEqual(papers[0]);
  expect(papers[2]).toEqual(papers[0]);
});

test('the first words of a conversation say that a machine answers, and how to reach a person', async () => {
  const first = await aZaloCitizen(office, 'first').says('thuong tru can giay gi');
  expect(first).toContain('trợ lý tự động');
  expect(first).toContain('gặp cán bộ');
  const again = await aZaloCitizen(office, 'first').says('le phi bao nhieu');
  expect(again).not.toContain('trợ lý tự động');
});
