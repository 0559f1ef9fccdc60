import { join, resolve } from 'node:path';
import { SingleBar } from 'cli-progress';
import {
  createProcedureGateway,
  type ProcedureGateway,
} from '#adapters/procedure-gateway/gateway.ts';
import type { SourceRecords } from '#knowledge/import/import-batch.ts';
import { runGateway } from './gateway-run.ts';

/** What of the configuration the gateway needs. */
interface GatewayEnv {
  readonly DATA_DIR: string;
  readonly PROCEDURE_GATEWAY_URL?: string | undefined;
}

/** What was fetched, and whether it is the whole national list. */
export interface Fetched {
  readonly sources: readonly SourceRecords[];
  readonly complete: boolean;
}

/**
 * Fetches every procedure of the gateway, or of one agency, going on with an unfinished run. A run that was stopped
 * gives what it has and says how to go on. Throws where no gateway is configured or nothing came.
 */
export async function fetchFromGateway(
  env: GatewayEnv,
  agency: string | undefined,
): Promise<Fetched> {
  const gateway = openGateway(env);
  const bar = new SingleBar({
    format: 'Asking the gateway [{bar}] {value}/{total}',
    noTTYOutput: false,
  });
  bar.start(0, 0);
  const run = await runGateway({
    gateway,
    agency,
    file: runFile(env, agency),
    today: new Date().toISOString().slice(0, 10),
    onProcedure: (done, all) => {
      bar.setTotal(all);
      bar.update(done);
    },
  });
  bar.stop();
  if (run.stopped !== undefined) process.stderr.write(`${stoppedText(run.stopped, run)}\n`);
  const sources = run.records.length > 0 ? [{ name: 'gateway', records: run.records }] : [];
  return { sources, complete: run.complete && agency === undefined };
}

/** Writes the gateway's agencies with their ids. */
export async function listAgencies(env: GatewayEnv): Promise<void> {
  const gateway = openGateway(env);
  for (const kind of ['0', '1'] as const)
    for (const { id, name } of await gateway.agencies(kind))
      process.stdout.write(`${id}\t${name}\n`);
}

function openGateway({ PROCEDURE_GATEWAY_URL: url }: GatewayEnv): ProcedureGateway {
  if (url === undefined)
    throw new Error('No gateway is configured: set PROCEDURE_GATEWAY_URL to its address.');
  return createProcedureGateway({ baseUrl: url.replace(/\/+$/u, '') });
}

/** One file a list, so that runs over different agencies do not mix. */
function runFile({ DATA_DIR }: GatewayEnv, agency: string | undefined): string {
  const which = agency === undefined ? 'all' : `agency-${agency.replace(/\W/gu, '_')}`;
  return join(resolve(DATA_DIR), 'gateway', `${which}.jsonl`);
}

function stoppedText(
  why: string,
  { records, listed }: { readonly records: readonly unknown[]; readonly listed: number },
): string {
  return `Stopped after ${records.length} of ${listed}: ${why}. The same command goes on from there.`;
}
