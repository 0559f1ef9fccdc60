import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { type FakeZalo, startFakeZalo } from '#test/fakes/platforms/zalo.ts';
import { meaningOf } from './business-errors.ts';
import { fitValues, problemOf, ZaloTemplate } from './template.ts';
import { createZaloTemplates, type ZaloTemplates } from './templates.ts';

const KEYS = { appId: '42', oaId: '900', appSecret: 'app-secret', oaSecretKey: 'oa-secret' };
const MESSAGE = { values: { ma_phan_anh: 'PA-1', trang_thai: 'Đã trả lời' }, trackingId: 'mc-1' };

let zalo: FakeZalo;
let templates: ZaloTemplates;
let template: ZaloTemplate;
/** A slow machine is waited for, but where silence is what is tested. */
let patienceMs: number;
beforeEach(async () => {
  zalo = await startFakeZalo(KEYS);
  patienceMs = 15_000;
  zalo.addTemplate({
    id: 'T1',
    params: [{ name: 'ma_phan_anh' }, { name: 'trang_thai', maxLength: 12 }],
  });
  templates = createZaloTemplates({
    apiRoot: zalo.url,
    businessRoot: zalo.url,
    proofKey: KEYS.appSecret,
    accessToken: async () => 'access-0',
    refreshed: async () => zalo.tokens().access,
    get timeoutMs() {
      return patienceMs;
    },
  });
  const loaded = await templates.load('T1');
  if ('kind' in loaded) throw new Error('the template was not loaded');
  template = loaded;
});
afterEach(() => zalo.stop());

describe('a template message', () => {
  it('by phone carries the number as Zalo wants it, the tracking id, and only what was asked for', async () => {
    const values = { ...MESSAGE.values, thu_tuc: 'không ai hỏi' };
    const told = await templates.byPhone('0912345678', { ...MESSAGE, values, template });
    expect(told).toMatchObject({ kind: 'accepted', platformId: zalo.templatesTaken[0]?.messageId });
    expect(zalo.templatesTaken).toMatchObject([
      {
        to: '84912345678',
        trackingId: 'mc-1',
        data: { ma_phan_anh: 'PA-1', trang_thai: 'Đã trả lời' },
      },
    ]);
  });

  it('by user id needs no phone', async () => {
    expect(await templates.byUser('u1', { ...MESSAGE, template })).toMatchObject({
      kind: 'accepted',
    });
    expect(zalo.templatesTaken).toMatchObject([{ by: 'user', to: 'u1' }]);
  });

  it('tells what is left, how good it is, and whether one arrived', async () => {
    await templates.byPhone('0912345678', { ...MESSAGE, template });
    expect(await templates.quota()).toEqual({ daily: 500, remaining: 499 });
    expect(await templates.quality()).toBe('HIGH');
    const [taken] = zalo.templatesTaken;
    if (!taken) throw new Error('nothing was taken');
    expect(await templates.status(taken.messageId)).toBe('not-yet');
    await zalo.templateArrives(`${zalo.url}/nowhere`, taken);
    expect(await templates.status(taken.messageId)).toBe('delivered');
    expect(await templates.status('strange')).toBe('unknown');
  });

  it('a value that is missing is not sent to be refused', async () => {
    const values = { ma_phan_anh: 'PA-1' };
    const told = await templates.byPhone('0912345678', { ...MESSAGE, values, template });
    expect(told).toEqual({ kind: 'refused', because: 'template' });
    expect(zalo.templatesTaken).toEqual([]);
  });

  it.each([
    ['template-quota-gone', 'quota', '-144'],
    ['template-night', 'night', '-133'],
    ['template-unbalanced', 'operator', '-137'],
    ['template-busy', 'busy', '-100'],
    ['template-silence', 'no-answer', undefined],
    ['template-cut', 'no-answer', 'UND_ERR_SOCKET'],
  ] as const)('%s by phone means %s', async (fault, because, code) => {
    if (fault === 'template-silence') patienceMs = 300;
    zalo.setFault(fault);
    expect(await templates.byPhone('0912345678', { ...MESSAGE, template })).toEqual({
      kind: 'refused',
      because,
      code,
    });
  });

  it.each([
    ['template-quota-gone', 'quota'],
    ['template-night', 'night'],
    ['template-silence', 'no-answer'],
  ] as const)('%s by user id means %s', async (fault, because) => {
    if (fault === 'template-silence') patienceMs = 300;
    zalo.setFault(fault);
    expect(await templates.byUser('u1', { ...MESSAGE, template })).toMatchObject({ because });
  });

  it('a number without Zalo, and a citizen who blocks, lead to the next way', async () => {
    zalo.hasNoZalo('84912345678');
    zalo.block('u1');
    expect(await templates.byPhone('0912345678', { ...MESSAGE, template })).toMatchObject({
      because: 'cannot-receive',
    });
    expect(await templates.byUser('u1', { ...MESSAGE, template })).toMatchObject({
      because: 'citizen-refuses',
    });
  });

  it('a page in place of an answer may hide a message that was taken', async () => {
    const html = async (): Promise<Response> => new Response('<html>', { status: 200 });
    const odd = createZaloTemplates({
      accessToken: async () => 'x',
      refreshed: async () => 'x',
      fetch: html,
    });
    expect(await odd.byPhone('0912345678', { ...MESSAGE, template })).toMatchObject({
      because: 'no-answer',
    });
  });

  it('nothing was sent where there was no token', async () => {
    const away = createZaloTemplates({
      accessToken: () => Promise.reject(new Error('the store is away')),
      refreshed: async () => 'x',
    });
    expect(await away.byPhone('0912345678', { ...MESSAGE, template })).toEqual({
      kind: 'refused',
      because: 'busy',
    });
  });
});

test('every code of the sheet has its class', () => {
  const classes: Readonly<Record<string, readonly number[]>> = {
    operator: [
      -101, -102, -103, -104, -105, -117, -120, -125, -135, -1351, -136, -137, -138, -115, -131,
      -146,
    ],
    busy: [-100, -124],
    quota: [-144, -147, -1441, -1471, -1472],
    night: [-133],
    template: [-109, -111, -112, -1121, -1122, -1123, -1124, -121, -122, -132],
    'cannot-receive': [-108, -110, -114, -118, -119, -140],
    'citizen-refuses': [-139, -141],
  };
  for (const [because, codes] of Object.entries(classes))
    for (const code of codes) expect([code, meaningOf(code).because]).toEqual([code, because]);
  expect(meaningOf(-99_999).because).toBe('operator');
});

describe('fitting', () => {
  const asks = (params: readonly object[], status = 'ENABLE'): ZaloTemplate =>
    ZaloTemplate.parse({ templateId: 7, status, listParams: params });

  it('cuts at a word with an ellipsis, and never over the length', () => {
    const long = asks([{ name: 'thu_tuc', maxLength: 20 }]);
    expect(fitValues(long, { thu_tuc: 'Đăng ký khai sinh có yếu tố nước ngoài' })).toEqual({
      thu_tuc: 'Đăng ký khai sinh…',
    });
  });

  it('counts after NFC', () => {
    const text = 'Nguyễn Thị Hoàng Anh';
    const exact = asks([{ name: 'co_quan', maxLength: text.length }]);
    expect(fitValues(exact, { co_quan: text.normalize('NFD') })).toEqual({ co_quan: text });
  });

  it('leaves out what is optional and missing', () => {
    expect(fitValues(asks([{ name: 'ngay', require: false }]), {})).toEqual({});
    expect(fitValues(asks([{ name: 'ngay', acceptNull: true }]), {})).toEqual({ ngay: '' });
    expect(fitValues(asks([{ name: 'ngay' }]), {})).toBeUndefined();
  });

  it('takes the length of the type where the template names none', () => {
    const fitted = fitValues(asks([{ name: 'trang_thai', type: 6 }]), {
      trang_thai: 'x'.repeat(90),
    });
    expect(fitted?.['trang_thai']).toHaveLength(30);
  });

  it('knows a template that cannot be used', () => {
    expect(problemOf(asks([], 'REJECT'), [])).toBe('status REJECT');
    expect(problemOf(asks([{ name: 'la' }]), ['ma'])).toBe('unknown parameters: la');
    expect(problemOf(asks([{ name: 'la', require: false }]), ['ma'])).toBe('');
  });
});
