import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NotGenuine } from '#bot/errors.ts';
import { zaloSignature } from '#test/fakes/platforms/zalo-webhooks.ts';
import { oaIdsIn, readZaloWebhook } from './webhook.ts';

const FOLDER = new URL('../../test/fixtures/zalo/', import.meta.url);
const keys = { appId: '360846524940903967', oaId: '579745863508352884', oaSecretKey: 'oa-secret' };

interface Fixture {
  readonly event: Readonly<Record<string, unknown>>;
  /** What is read, without id and time; `null` where the request carries nothing for this OA. */
  readonly expect: Readonly<Record<string, unknown>> | null;
}

function fixture(file: string): Fixture {
  return JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Fixture;
}

function requestOf(body: string, timestamp: string): { headers: Headers; body: Uint8Array } {
  const headers = new Headers({ 'x-zevent-signature': zaloSignature(body, timestamp, keys) });
  return { headers, body: new TextEncoder().encode(body) };
}

const files = readdirSync(FOLDER);

test.each(files)('%s is read as it should be', (file) => {
  const { event, expect: expected } = fixture(file);
  const request = requestOf(JSON.stringify(event), String(event['timestamp']));
  const read = readZaloWebhook(request, keys);
  if (expected === null) return expect(read).toEqual([]);
  expect(read).toHaveLength(1);
  expect(read[0]).toMatchObject({ ...expected, sentAt: new Date(Number(event['timestamp'])) });
});

/** Every event of the catalogue (channels of Zalo's documents, transcribed 2026-08-20), older spellings too. */
const CATALOGUE = `
user_send_text user_send_image user_send_link user_send_audio user_send_video user_send_sticker user_send_location
user_send_business_card user_send_file user_send_gif
oa_send_text oa_send_image oa_send_gif oa_send_list oa_send_file oa_send_sticker oa_send_template
anonymous_send_text anonymous_send_image anonymous_send_file anonymous_send_sticker
oa_send_anonymous_text oa_send_anonymous_image oa_send_anonymous_file oa_send_anonymous_sticker
user_received_message user_seen_message user_reacted_message oa_reacted_message
follow unfollow user_click_chatnow user_submit_info update_user_info add_user_to_tag remove_user_from_tag remove_tag
user_withdraw extension_purchased widget_interaction_accepted widget_failed_to_sync_user_external_id
create_group user_join_group user_request_join_group accept_request_join_group reject_request_join_group
react_request_join_group_accept react_request_join_group_reject add_group_admin remove_group_admin update_group_info
user_out_group user_leave_group delete_group user_send_group_text oa_send_group_text
oa_send_consent user_reply_consent user_call_oa oa_call_user
user_feedback user_click_response_button change_template_status change_template_quality change_template_quota
change_oa_template_tags change_oa_daily_quota event_journey_acknowledged event_journey_time_out`;

test.each(CATALOGUE.trim().split(/\s+/u))('%s is read or left out on purpose', (event_name) => {
  const event = { app_id: keys.appId, oa_id: keys.oaId, event_name, timestamp: '1760000000000' };
  const [read] = readZaloWebhook(requestOf(JSON.stringify(event), '1760000000000'), keys);
  expect(read).not.toHaveProperty('unknown');
});

test('no two different events share an id', () => {
  const ids = files.flatMap((file) => {
    const { event } = fixture(file);
    const request = requestOf(JSON.stringify(event), String(event['timestamp']));
    return readZaloWebhook(request, keys).map(({ eventId }) => eventId);
  });
  expect(new Set(ids).size).toBe(ids.length);
});

test('spaces and escapes in the body do not matter, because raw bytes are signed', () => {
  const body = JSON.stringify(fixture('user-send-text.json').event, null, 4).replaceAll(
    'ấ',
    '\\u1ea5',
  );
  const [event] = readZaloWebhook(requestOf(body, '1760000001000'), keys);
  expect(event).toMatchObject({ content: { text: 'Làm giấy khai sinh cho con cần gì vậy em' } });
});

test('a timestamp that stands only in the header is used for the proof', () => {
  const { timestamp: _, ...event } = fixture('user-send-text.json').event;
  const request = requestOf(JSON.stringify(event), '1760000009000');
  request.headers.set('x-zevent-timestamp', '1760000009000');
  expect(readZaloWebhook(request, keys)).toMatchObject([{ sentAt: new Date(1760000009000) }]);
});

test('an event of another app is not genuine, even under our key', () => {
  const event = { ...fixture('user-send-text.json').event, app_id: '1' };
  const request = requestOf(
    JSON.stringify(event),
    String(fixture('user-send-text.json').event['timestamp']),
  );
  expect(() => readZaloWebhook(request, keys)).toThrow(NotGenuine);
});

test('a mac that begins with the OA is taken only where it was asked for', () => {
  const body = JSON.stringify(fixture('follow.json').event);
  const signature = zaloSignature(body, '154397978274', { ...keys, appId: keys.oaId });
  const headers = new Headers({ 'x-zevent-signature': signature });
  const request = { headers, body: new TextEncoder().encode(body) };
  expect(() => readZaloWebhook(request, keys)).toThrow(NotGenuine);
  expect(readZaloWebhook(request, { ...keys, macBeginsWith: 'oa-id' })).toHaveLength(1);
});

test.each(['', 'no json', '[1', '"text"', 'null', '[]x'])('the body %j is not genuine', (body) => {
  const request = { headers: new Headers(), body: new TextEncoder().encode(body) };
  expect(() => readZaloWebhook(request, keys)).toThrow(NotGenuine);
});

test('the OA an event belongs to is seen before the proof', () => {
  const ids = (file: string): readonly string[] =>
    oaIdsIn(new TextEncoder().encode(JSON.stringify(fixture(file).event)));
  for (const file of ['user-send-text', 'oa-send-text-our-own', 'follow', 'change-oa-daily-quota'])
    expect(ids(`${file}.json`)).toContain(keys.oaId);
});
