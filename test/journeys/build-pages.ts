import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PREPARE = fileURLToPath(new URL('../../scripts/prepare.mjs', import.meta.url));

/** Before the first page is looked at: web chat and desk are built from what stands in the folder, once a run. */
export function setup(): void {
  const { status, stderr } = spawnSync(process.execPath, [PREPARE], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the pages could not be built:\n${stderr}`);
}
