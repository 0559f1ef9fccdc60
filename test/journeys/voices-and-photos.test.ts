import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSeal } from '#adapters/postgres/seal.ts';
import { type ConnectedOffice, startConnectedOffice } from '#test/fakes/connected-office.ts';
import {
  aTelegramCitizen,
  aWebCitizen,
  aZaloCitizen,
  type OfficeCitizen,
} from '#test/fakes/office-citizens.ts';
import { type StaffMember, signedIn } from '#test/fakes/office-staff.ts';
import { aVoice, type SpeechEndpoint, startSpeechEndpoint } from '#test/fakes/speech-endpoint.ts';

let speech: SpeechEndpoint;
let office: ConnectedOffice;
let store: pg.Pool;
let staff: StaffMember;
beforeAll(async () => {
  speech = await startSpeechEndpoint((words) =>
    words.startsWith('hỏng') ? { status: 502, text: 'bad gateway' } : undefined,
  );
  office = await startConnectedOffice({
    LOG_LEVEL: 'trace',
    ASR_URL: `${speech.url}/v1/audio/transcriptions`,
  });
  store = await office.server.openPool();
  staff = await signedIn(office.server.url, office.server.said());
});
afterAll(async () => {
  await store.end();
  await office.stop();
  await speech.stop();
});

const HEARD = 'Em nghe anh/chị nói';
/** Words that stand in no page: wherever they are found, they came from the citizen. */
const SECRET = 'Trịnh Hoài Xuyến';

const callBacks = async (): Promise<string> => (await staff.opens('/staff/call-backs')).text;

/** The voice files that a page of the desk plays or offers. */
function voicesOn(page: string): readonly string[] {
  return [...page.matchAll(/<audio[^>]* src="(\/staff\/files\/[\w-]+)"/gu)].map(
    ([, path = '']) => path,
  );
}

async function fileOf(path: string): Promise<{ readonly status: string; readonly bytes: Buffer }> {
  const id = path.slice(path.lastIndexOf('/') + 1);
  const { rows } = await store.query<{ status: string }>(
    'SELECT status FROM stored_file WHERE id = $1',
    [id],
  );
  const folder = join(dirname(office.server.spoolFolder), 'files');
  return { status: rows[0]?.status ?? '', bytes: await readFile(join(folder, id)) };
}

describe('a voice message in the web chat', () => {
  test('is answered at once, then asked about, and answered when it was heard right', async () => {
    const lan = await aWebCitizen(office.server.url);
    const kept = await lan.speaks(aVoice('làm khai sinh cho con cần gì'));
    expect(kept).toContain('đã nhận tin thoại');
    expect(await lan.hears(HEARD)).toContain('“làm khai sinh cho con cần gì”');
    await expect.poll(async () => voicesOn(await callBacks())).toHaveLength(1);
    const [path = ''] = voicesOn(await callBacks());
    const played = await staff.opens(path);
    expect(played.status).toBe(200);
    expect(played.text).toContain('OggS');
    expect(await lan.presses('Đúng rồi')).toMatch(/khai sinh/u);
    expect(voicesOn(await callBacks())).toEqual([]);
    const { rows } = await store.query('SELECT 1 FROM feedback_case');
    expect(rows).toEqual([]);
    lan.leave();
  });

  test('that nobody could write out waits for a person, who marks it done', async () => {
    const minh = await aWebCitizen(office.server.url);
    await minh.speaks(aVoice('hỏng máy ghi'));
    await expect.poll(async () => voicesOn(await callBacks())).toHaveLength(1);
    await expect
      .poll(
        async () =>
          (await store.query(`SELECT 1 FROM stored_file WHERE transcript = 'failed'`)).rowCount,
      )
      .toBe(1);
    expect(minh.screen().join()).not.toContain(HEARD);
    const page = await staff.opens('/staff/call-backs');
    const action = /action="(\/staff\/call-backs\/\d+\/done)"/u.exec(page.text)?.[1] ?? '';
    expect((await staff.sends(page, action)).text).not.toContain('<audio');
    minh.leave();
  });

  test('about danger is answered with the numbers, unasked', async () => {
    const hoa = await aWebCitizen(office.server.url);
    await hoa.speaks(aVoice('cháy nhà rồi cứu với'));
    expect(await hoa.hears('gọi ngay 114')).toContain('114');
    expect(hoa.screen().join()).not.toContain(HEARD);
    hoa.leave();
  });

  test('that is a denunciation is sealed, words and sound, and found nowhere', async () => {
    const an = await aWebCitizen(office.server.url);
    const told = `Tôi tố cáo ông ${SECRET} cán bộ địa chính nhận hối lộ 20 triệu để làm sổ đỏ`;
    await an.speaks(aVoice(told));
    expect(await an.hears('tố cáo')).not.toContain(SECRET);
    const sealedFile = async (): Promise<string | undefined> =>
      (
        await store.query<{ id: string }>(
          `SELECT id FROM stored_file WHERE sealed AND status = 'closed'`,
        )
      ).rows[0]?.id;
    await expect.poll(sealedFile).toBeDefined();
    const id = (await sealedFile()) ?? '';
    const { bytes } = await fileOf(`/staff/files/${id}`);
    expect(bytes.toString('latin1')).not.toContain('OggS');
    const keys = JSON.parse(
      await readFile(join(dirname(office.server.spoolFolder), 'keys.json'), 'utf8'),
    ) as { inspection: string };
    const opened = createSeal([keys.inspection], 'inspection').open(bytes);
    expect(Buffer.from(opened, 'base64').toString('utf8')).toContain(SECRET);
    expect((await staff.opens(`/staff/files/${id}`)).status).toBe(404);
    const { rows } = await store.query<{ id: string; sealed: boolean; content: unknown }>(
      `SELECT i.conversation_id AS id, i.sealed IS NOT NULL AS sealed, i.content FROM inbox i
        WHERE conversation_id = (SELECT j.conversation_id FROM stored_file f JOIN inbox j ON j.id = f.inbox_id WHERE f.id = $1)`,
      [id],
    );
    expect(rows.map(({ sealed, content }) => ({ sealed, content }))).toEqual([
      { sealed: true, content: null },
      { sealed: true, content: null },
    ]);
    const page = await staff.opens(`/staff/conversations/${rows[0]?.id}`);
    expect(page.text).toContain('Nội dung được bảo mật');
    expect(page.text + (await callBacks())).not.toContain(id);
    an.leave();
  });

  test('is gone, from the disk too, when its citizen wants everything forgotten', async () => {
    const binh = await aWebCitizen(office.server.url);
    const before = voicesOn(await callBacks());
    await binh.speaks(aVoice(''));
    const own = async (): Promise<readonly string[]> =>
      voicesOn(await callBacks()).filter((path) => !before.includes(path));
    await expect.poll(own).toHaveLength(1);
    const [path = ''] = await own();
    expect((await staff.opens(path)).status).toBe(200);
    await binh.says('xóa dữ liệu của tôi');
    await binh.presses('Xóa dữ liệu của tôi');
    expect((await staff.opens(path)).status).toBe(404);
    await expect.poll(() => fileOf(path).catch(() => 'gone')).toBe('gone');
    binh.leave();
  });

  test('is no voice where it is something else', async () => {
    const tam = await aWebCitizen(office.server.url);
    expect(await tam.brings('audio', Buffer.from('<html>'))).toBe(415);
    tam.leave();
  });

  test('that a stranger brings is not read, and nobody can name another’s file', async () => {
    const mai = await aWebCitizen(office.server.url);
    const stranger = await fetch(`${office.server.url}/api/web/files/file-of-nobody?kind=audio`, {
      method: 'PUT',
      body: new Uint8Array(aVoice('a')),
    });
    expect(stranger.status).toBe(401);
    await mai.brings('audio', aVoice('của Mai'));
    const lan = await aWebCitizen(office.server.url);
    const send = await fetch(`${office.server.url}/api/web/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${lan.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        id: 'message-of-lan',
        content: {
          kind: 'attachment',
          files: [{ id: 'file-1-of-this-citizen', kind: 'audio' }],
          caption: '',
        },
      }),
    });
    expect(send.status).toBe(202);
    expect(await lan.hears('mở không được')).toContain('tin thoại');
    mai.leave();
    lan.leave();
  });
});

test('a voice message on Telegram is fetched, heard and asked about', async () => {
  const user = 'voice-lan';
  const lan = aTelegramCitizen(office, user);
  const file_id = office.telegram.keepFile(aVoice('đăng ký kết hôn cần giấy gì'));
  const voice = { file_id, file_unique_id: 'u', duration: 3, mime_type: 'audio/ogg' };
  await office.telegram.citizenSends(office.hooks.telegram, { user, fields: { voice } });
  await lan.hears('đã nhận tin thoại');
  expect(await lan.hears(HEARD)).toContain('“đăng ký kết hôn cần giấy gì”');
  expect(await lan.presses('Đúng rồi')).toMatch(/kết hôn/u);
});

test('a voice message on Zalo is answered; one that may not be fetched is owned up to', async () => {
  const user = 'voice-zalo';
  const lan = aZaloCitizen(office, user);
  await office.zalo.emit(office.hooks.zalo, {
    event_name: 'user_send_audio',
    sender: { id: user },
    recipient: { id: '900' },
    message: {
      msg_id: 'voice-1',
      text: '',
      attachments: [{ type: 'audio', payload: { url: 'https://127.0.0.1/voice.amr' } }],
    },
  });
  await lan.hears('đã nhận tin thoại');
  await lan.hears('mở không được tin thoại');
  expect(await callBacks()).toContain('không mở được, đã báo người dân');
});

describe('a photo that was taken for one and is none', () => {
  const reportOf = (lan: OfficeCitizen): Promise<string> =>
    lan.says('Đèn đường ấp 3 xã Tân Trụ hư ba ngày nay, đề nghị xã sửa');

  test('is said on Telegram, where it came as one, and the report is filed without it', async () => {
    const user = 'photo-lan';
    const lan = aTelegramCitizen(office, user);
    expect(await reportOf(lan)).toContain('hình');
    const sends = (bytes: Uint8Array): Promise<unknown> => {
      const file_id = office.telegram.keepFile(bytes);
      const photo = [{ file_id, file_unique_id: file_id, width: 9, height: 9 }];
      return office.telegram.citizenSends(office.hooks.telegram, { user, fields: { photo } });
    };
    await sends(Buffer.from('%PDF-1.7 named hinh.jpg'));
    expect(await lan.hears('không phải hình nên em không lấy')).toContain('có hình');
    await sends(Buffer.alloc(30 * 1024 * 1024, 7));
    expect(await lan.hears('nặng quá')).toContain('có hình');
    await lan.presses('Không có hình');
    expect(await lan.presses('Không để lại số')).toContain('Hình: không có');
    expect(await lan.presses('Gửi phản ánh')).toContain('PA-');
  });

  test('is said on Zalo where it cannot be fetched', async () => {
    const user = 'photo-zalo';
    const lan = aZaloCitizen(office, user);
    await lan.says('Lộ ấp 5 xã Cần Đước có ổ gà lớn cả tháng nay, đề nghị xã vá');
    await office.zalo.emit(office.hooks.zalo, {
      event_name: 'user_send_image',
      sender: { id: user },
      recipient: { id: '900' },
      message: {
        msg_id: 'photo-1',
        text: '',
        attachments: [{ type: 'image', payload: { url: 'https://127.0.0.1/hinh.jpg' } }],
      },
    });
    expect(await lan.hears('gửi lại giúp em')).toContain('có hình');
  });
});

test('nothing of what was said stands in a log line', async () => {
  const said = office.server.said();
  for (const words of [SECRET, 'khai sinh cho con', 'cháy nhà', 'hỏng máy', 'kết hôn cần giấy'])
    expect(said.includes(words), 'words of a citizen in the log').toBe(false);
});
