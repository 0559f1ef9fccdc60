import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { hasGenuineMac, webhookMac } from './signature.ts';

const body =
  '{"app_id":"360846524940903967","sender":{"id":"246845883529197922"},"user_id_by_app":"552177279717587730","recipient":{"id":"388613280878808645"},"event_name":"user_send_text","message":{"text":"Xin chào","msg_id":"96d3cdf3af150460909"},"timestamp":"1760000000000"}';
const parts = {
  appId: '360846524940903967',
  body: new TextEncoder().encode(body),
  timestamp: '1760000000000',
  oaSecretKey: 'test-oa-secret-key',
};
const mac = 'a805870cf0bd832af7a6b1df94dd157b4d3306576d744b667e812e180c955a4c';

test('must-pass 1: the mac of the known example comes out as known', () => {
  expect(parts.body.length).toBe(266);
  expect(webhookMac(parts)).toBe(mac);
  expect(hasGenuineMac(`mac=${mac}`, parts)).toBe(true);
});

test('must-pass 1: one more space in the body makes another mac', () => {
  const spaced = new TextEncoder().encode(body.replace('","sender"', '", "sender"'));
  expect(hasGenuineMac(`mac=${mac}`, { ...parts, body: spaced })).toBe(false);
});

test('must-pass 1: a mac made as an HMAC is refused', () => {
  const hmac = createHmac('sha256', parts.oaSecretKey).update(body).digest('hex');
  expect(hasGenuineMac(`mac=${hmac}`, parts)).toBe(false);
});

test.each([null, '', 'mac=', mac, `mac=${mac}00`, `mac=${mac.slice(2)}`, `sha256=${mac}`])(
  'the header %s proves nothing',
  (header) => {
    expect(hasGenuineMac(header, parts)).toBe(false);
  },
);
