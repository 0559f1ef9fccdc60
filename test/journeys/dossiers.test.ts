import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDossier } from '#test/contracts/register-contract.ts';
import { createChance } from '#test/crash/chance.ts';
import { type ConnectedOffice, startConnectedOffice } from '#test/fakes/connected-office.ts';
import {
  aTelegramCitizen,
  aWebCitizen,
  aZaloCitizen,
  type OfficeCitizen,
} from '#test/fakes/office-citizens.ts';
import { type StaffMember, signedIn } from '#test/fakes/office-staff.ts';
import {
  type FakeIgate,
  IGATE_CLIENT,
  igateTokenUrl,
  startFakeIgate,
} from '#test/fakes/platforms/igate.ts';
import { drawReceipt } from '#test/photos/draw-receipt.ts';

let office: ConnectedOffice;
let staff: StaffMember;
let igate: FakeIgate;
let folder: string;
beforeAll(async () => {
  igate = await startFakeIgate();
  folder = await mkdtemp(join(tmpdir(), 'registers-'));
  const REGISTERS_FILE = join(folder, 'registers.yaml');
  const tokenUrl = igateTokenUrl(igate);
  const register = { name: 'igate', kind: 'igate', codes: ['G09.'], url: igate.url, tokenUrl };
  // JSON is YAML.
  await writeFile(
    REGISTERS_FILE,
    JSON.stringify({ registers: [{ ...register, ...IGATE_CLIENT }] }),
  );
  const REGISTER_INSIDE_HOSTS = new URL(igate.url).host;
  office = await startConnectedOffice({ REGISTERS_FILE, REGISTER_INSIDE_HOSTS });
  staff = await signedIn(office.server.url, office.server.said());
});
afterAll(async () => {
  await office.stop();
  await igate.stop();
  await rm(folder, { recursive: true });
});

/** Every channel has a dossier of its own, under way, from the sample register. */
const CHANNELS: readonly (readonly [
  string,
  (name: string) => OfficeCitizen | Promise<OfficeCitizen>,
  { readonly code: string; readonly proof: string },
])[] = [
  [
    'the web',
    () => aWebCitizen(office.server.url),
    { code: 'H99.01-261117-0102', proof: '208219' },
  ],
  [
    'Zalo',
    (name) => aZaloCitizen(office, `dossier-zalo-${name}`),
    { code: 'H99.02-261119-0104', proof: '224057' },
  ],
  [
    'Telegram',
    (name) => aTelegramCitizen(office, `dossier-telegram-${name}`),
    { code: 'H99.03-261113-0107', proof: '247814' },
  ],
];

describe.each(CHANNELS)('on %s', (_channel, aCitizen, { code, proof }) => {
  test('no code, the code, a wrong proof, the right one, and word of a change', async () => {
    const lan = await aCitizen('lan');
    expect(await lan.says('hồ sơ của tôi tới đâu rồi')).toContain('mã hồ sơ');
    expect(await lan.says('Tôi không có mã')).toContain('giấy tiếp nhận');
    expect(await lan.says(`${code} với H99.09-261101-9999`)).toContain('2 hồ sơ');
    expect(await lan.says('111111')).toContain('không tìm thấy');
    const shown = await lan.says(proof);
    expect(shown).toContain(`Hồ sơ ${code}`);
    expect(shown).toContain('H99.09-261101-9999: em không tìm thấy');
    const shownAgain = await lan.says(`hồ sơ ${code} cccd ${proof}`);
    expect(shownAgain).toContain(`Hồ sơ ${code}`);
  });

  test('four slips are forgiven, the fifth is the last for an hour', async () => {
    const tu = await aCitizen('tu');
    let said = '';
    for (let at = 0; at < 6 && !said.includes('tạm dừng'); at++)
      said = await tu.says(`H99.0${at + 1}-261102-77${_channel.length}${at} cccd 00000${at}`);
    expect(said).toContain('tạm dừng');
  });
});

test('while its register is down a dossier is told as it was last known, with its age, to who proves it', async () => {
  const code = 'G09.899.909-261116-890028';
  igate.dossiers.push(aDossier(code));
  const lan = await aWebCitizen(office.server.url);
  expect(await lan.says(`hồ sơ ${code} cccd 468772`)).toContain(`Hồ sơ ${code}`);
  igate.fail({ status: 503, json: {} });
  const last = await lan.says(`hồ sơ ${code} cccd 468772`);
  expect(last).toContain('Sổ hồ sơ đang không trả lời');
  expect(last).toContain('cách đây 1 phút');
  expect(await lan.says(`hồ sơ ${code} cccd 000000`)).not.toContain('cách đây');
  const page = await staff.opens('/staff/registers');
  expect(page.text).toContain('không trả lời');
  igate.fail(undefined);
  lan.leave();
});

test('a follower is told of a withdrawal, says it was not theirs, and staff are called', async () => {
  const [, aCitizen] = CHANNELS[1] ?? [];
  if (!aCitizen) throw new Error('no Zalo');
  const ba = await aCitizen('ba');
  const store = await office.server.openPool();
  await ba.says('hồ sơ H99.01-261117-0102 cccd 208219');
  expect(await ba.says('Báo tôi khi có thay đổi')).toContain('em nhắn anh/chị');
  await store.query(
    `UPDATE dossier SET status = 'Công dân yêu cầu rút', stage = 'withdrawn', updated_at = now() WHERE code = 'H99.01-261117-0102'`,
  );
  expect(await ba.hears('có thay đổi: ')).toContain('không phải tôi yêu cầu');
  const said = await ba.says('không phải tôi yêu cầu');
  expect(said).toContain('không phải anh/chị yêu cầu');
  const [receipt = ''] = /PA-\d{6}-\w{6}/u.exec(said) ?? [];
  expect(await ba.says('không phải tôi yêu cầu')).toContain(`${receipt} rồi`);
  const page = await staff.opens('/staff/call-backs');
  expect(page.text).toContain('H99.01-261117-0102');
  const filed = await staff.opens(`/staff/cases/${receipt}`);
  expect(filed.text).toContain('Sổ hồ sơ ghi H99.01-261117-0102');
  expect(filed.text).toContain('Thanh tra');
  await store.end();
});

test('the code is read off a photo, and used once the citizen agreed', async () => {
  const lan = await aWebCitizen(office.server.url);
  await lan.says('hồ sơ của tôi tới đâu rồi');
  const photo = await drawReceipt(0, 'none', createChance(11));
  expect(await lan.shows([photo.bytes])).toContain('đang đọc');
  expect(await lan.hears(photo.code)).toContain('Đúng mã');
  expect(await lan.says('đúng rồi')).toContain('6 số cuối');
  lan.leave();
});

test('staff type in a dossier and its next step, and its citizen reads both', async () => {
  const code = 'H99.04-261118-0301';
  const form = await staff.opens('/staff/dossiers/new');
  const typed = {
    ...{ code, procedureName: 'Đăng ký khai sinh', agency: 'UBND xã Tân Trụ', stage: 'accepted' },
    ...{ applicant: 'Trần Thị Mẫu Năm', idNumber: '999027468772', submittedAt: '2026-11-18T08:10' },
  };
  const wrong = await staff.sends(form, '/staff/dossiers/new', { ...typed, idNumber: '12' });
  expect(wrong.text).toContain('xem lại: Số căn cước');
  const kept = await staff.sends(wrong, '/staff/dossiers/new', typed);
  expect(kept.path).toContain('/staff/dossiers/view');
  const asked = { stage: 'supplement', at: '2026-11-19T09:00', note: 'Giấy chứng sinh' };
  const moved = await staff.sends(kept, '/staff/dossiers/stage', asked);
  expect(moved.text).toContain(`Đã ghi hồ sơ ${code}`);
  const lan = await aWebCitizen(office.server.url);
  expect(await lan.says(`hồ sơ ${code} cccd 468772`)).toContain('Giấy chứng sinh');
  lan.leave();
});

test('an office’s file is tried, its wrong lines taken away as words, then imported and found', async () => {
  const code = 'H99.05-261118-0401';
  const good = `Số hồ sơ,Ngày nộp,Số định danh của dân,Tình trạng\n${code},18/11/2026 08:10,999027468772,Đang xử lý\n`;
  const bad = `${good}=cmd|' /C calc'!A0,mai,,\n+84,mai,,\n`;
  const act = '/staff/registers/import';
  const page = await staff.opens('/staff/registers');
  const map = 'Số hồ sơ=ma_ho_so\nSố định danh của dân=cccd';
  const tried = await staff.sends(page, act, { map, act: 'dry' }, { dossiers: bad });
  expect(tried.text).toContain('Xem thử, chưa ghi gì. Đọc được 1 hồ sơ, 2 dòng sai');
  const lines = await staff.sends(page, act, { map, act: 'report' }, { dossiers: bad });
  expect(lines.text).toContain('hồ sơ,3,,có công thức');
  expect(lines.text).toContain(`hồ sơ,4,'+84,không đọc được ngày nộp`);
  const refused = await staff.sends(page, act, { map, act: 'write' }, { dossiers: bad });
  expect(refused.text).toContain('Chưa ghi gì');
  const written = await staff.sends(page, act, { map, act: 'write' }, { dossiers: good });
  expect(written.text).toContain('Đã ghi 1 hồ sơ');
  const lan = await aWebCitizen(office.server.url);
  expect(await lan.says(`hồ sơ ${code} cccd 468772`)).toContain('đang giải quyết');
  lan.leave();
});

test('the desk finds a dossier without its applicant, and writes down who looked', async () => {
  const list = await staff.opens('/staff/dossiers?q=H99.01-2611');
  expect(list.text).toContain('H99.01-261118-0103');
  expect(list.text).toContain('Đúng hẹn, 90 ngày qua');
  const first = await staff.opens('/staff/dossiers/view?code=H99.01-261118-0103');
  expect(first.text).toContain('Chưa ai xem');
  const again = await staff.opens('/staff/dossiers/view?code=H99.01-261118-0103');
  expect(again.text).not.toContain('Chưa ai xem');
  for (const secret of ['Lê Thị Mẫu Ba', '216138', '0900000802'])
    expect(again.text).not.toContain(secret);
});
