import { StoreUnusable } from '#adapters/postgres/errors.ts';
import { ConfigurationUnusable, loadConfig } from './config.ts';
import { createLog } from './log.ts';
import type { Role } from './runtime/open-runtime.ts';
import { stopWhenAsked } from './runtime/stop-when-asked.ts';

/** What a start may be told to be: everything in one, or one half of a deployment on several machines. */
const ROLES: readonly Role[] = ['all', 'server', 'worker'];

async function main(): Promise<void> {
  const word = process.argv[2] ?? 'all';
  const role = ROLES.find((one) => one === word);
  if (!role)
    throw new ConfigurationUnusable(
      `Start as one of ${ROLES.join(', ')}; “${word}” is none of them.`,
    );
  const env = loadConfig(process.env);
  const log = createLog(env.LOG_LEVEL);
  // Settings that are wrong are named at once: everything else is loaded after they were read.
  const { openRuntime } = await import('./runtime/open-runtime.ts');
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const { address, stop } = await openRuntime({ env, role, log, say });
  stopWhenAsked(stop, log);
  // Said last: whoever reads it may ask us to stop at once.
  say(address === undefined ? 'Một Cửa: worker đang chạy.' : `Một Cửa đang chạy tại ${address}`);
}

main().catch((error: unknown) => {
  const expected = error instanceof ConfigurationUnusable || error instanceof StoreUnusable;
  process.stderr.write(
    `${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(1);
});
