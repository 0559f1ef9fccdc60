import jsonata from 'jsonata';
import type { Outbound } from './outbound.ts';
import { RegisterFailed } from './register-failed.ts';
import type { LookedUp, RemoteSource } from './remote-source.ts';

export interface HttpSourceOptions {
  /** With `{code}` and, where the register checks the proof by itself, `{digits}`; both are escaped. */
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  /** JSON sent with POST, with the same two placeholders inside its texts. */
  readonly body?: string | undefined;
  /** JSONata over the answer: an object in the names of `ToldDossier`, or nothing where there is no such dossier. */
  readonly mapping: string;
  readonly ask: Outbound;
}

/** Limits of one mapping: it is an office's text, and must not stop the server. */
const MAPPING_LIMITS = { timeout: 500, stack: 200, sequence: 10_000 };

/** A register that answers in JSON of its own form, mapped by an expression that the office writes. */
export function createHttpSource(options: HttpSourceOptions): RemoteSource {
  return {
    look: async ({ code, digits, signal }) => {
      const { status, json } = await options.ask(
        filled(options.url, { code, digits }, encodeURIComponent),
        requestOf(options, { code, digits }),
        signal,
      );
      if (status === 404) return undefined;
      if (status !== 200) throw new RegisterFailed('refused', `HTTP ${status}`);
      return mapAnswer(options.mapping, json, code);
    },
  };
}

interface Placeholders {
  readonly code: string;
  readonly digits: string;
}

function requestOf({ method, headers, body }: HttpSourceOptions, values: Placeholders) {
  const inJson = (value: string): string => JSON.stringify(value).slice(1, -1);
  if (method === 'GET' || body === undefined) return { method, headers };
  return {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: filled(body, values, inJson),
  };
}

function filled(text: string, values: Placeholders, escape: (value: string) => string): string {
  return text.replace(/\{(code|digits)\}/gu, (_, name: keyof Placeholders) => escape(values[name]));
}

/**
 * Runs a mapping over an answer; `$code` is the code that was asked for. Throws {@link RegisterFailed} `unreadable`
 * with what JSONata says of the expression, never with what the answer holds.
 */
export async function mapAnswer(
  mapping: string,
  answer: unknown,
  code: string,
): Promise<LookedUp | undefined> {
  try {
    const mapped: unknown = await jsonata(mapping, MAPPING_LIMITS).evaluate(answer, { code });
    if (mapped === undefined || mapped === null) return undefined;
    if (typeof mapped === 'object' && !Array.isArray(mapped)) return { ...mapped };
  } catch (error) {
    throw new RegisterFailed('unreadable', `mapping, ${faultOf(error)}`);
  }
  throw new RegisterFailed('unreadable', 'mapping, its result is no object');
}

/** JSONata's own code and place of a fault: its message may quote the answer. */
function faultOf(error: unknown): string {
  const fault = error as { code?: unknown; position?: unknown } | null;
  return `${String(fault?.code ?? 'unknown')} at ${String(fault?.position ?? '?')}`;
}
