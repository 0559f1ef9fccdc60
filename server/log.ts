import { type DestinationStream, pino } from 'pino';

/** The few levels that the product writes to. Fields are identifiers, outcomes and times, never what was said. */
export interface Log {
  readonly info: (fields: Readonly<Record<string, unknown>>, event: string) => void;
  readonly warn: (fields: Readonly<Record<string, unknown>>, event: string) => void;
  readonly error: (fields: Readonly<Record<string, unknown>>, event: string) => void;
}

/** Names under which a secret or a citizen's words might travel; cut even if somebody logs a whole object. */
const CUT = [
  'text',
  'token',
  'phone',
  'content',
  'caption',
  'password',
  'authorization',
  'cookie',
  'access_token',
  'refresh_token',
  'secret_key',
  'proof',
  'body',
];

/** A JSON log on standard output, with what must not be written cut out at three depths. */
export function createLog(level: string, destination?: DestinationStream): Log {
  const paths = CUT.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    redact: { paths, censor: '[cut]' },
    serializers: { error: briefError },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Name, reason and place of an error; never its message, which may quote what somebody wrote. */
function briefError(error: unknown): unknown {
  if (!(error instanceof Error)) return { name: typeof error };
  const reason = 'reason' in error ? error.reason : undefined;
  const code = 'code' in error ? error.code : undefined;
  const at = error.stack
    ?.split('\n')
    .find((line) => line.trim().startsWith('at '))
    ?.trim();
  return {
    name: error.name,
    reason,
    code,
    at,
    cause: error.cause ? briefError(error.cause) : undefined,
  };
}
