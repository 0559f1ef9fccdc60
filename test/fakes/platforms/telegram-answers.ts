import type { Answer, Asked } from './local-server.ts';

/** What a method of the Bot API was called with. */
export type Payload = Readonly<Record<string, unknown>>;

export function success(result: unknown): Answer {
  return { json: { ok: true, result } };
}

export function refusal(code: number, description: string, parameters?: object): Answer {
  const json = { ok: false, error_code: code, description, ...(parameters && { parameters }) };
  return { status: code, json };
}

export function payloadOf({ body, url }: Asked): Payload {
  if (body === '') return Object.fromEntries(url.searchParams);
  return JSON.parse(body) as Payload;
}

export function textIn(payload: Payload, key: string): string {
  const value = payload[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
