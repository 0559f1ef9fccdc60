// What the tests need beside npm's packages: Redis and a browser. Installed from Debian where this
// process may; otherwise named exactly.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NEEDS = [
  { program: 'redis-server', packages: ['redis-server'] },
  { program: 'chromium', packages: ['chromium', 'fonts-dejavu-core'] },
];

function isThere(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function aptGet(words) {
  const done = spawnSync('apt-get', words, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    encoding: 'utf8',
  });
  if (done.status === 0) return;
  process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}\n`);
}

/** Makes sure of everything; returns the sentence that says what is missing, or `undefined`. */
export function provideNeeds() {
  const missing = NEEDS.filter(({ program }) => !isThere(program));
  if (missing.length === 0) return undefined;
  const packages = missing.flatMap((need) => need.packages);
  if (process.getuid?.() === 0 && isThere('apt-get')) {
    process.stdout.write(`Installing ${packages.join(', ')} …\n`);
    aptGet(['update', '--quiet']);
    aptGet(['install', '--yes', '--quiet', '--no-install-recommends', ...packages]);
  }
  const left = missing.filter(({ program }) => !isThere(program)).map(({ program }) => program);
  return left.length === 0
    ? undefined
    : `The tests need ${left.join(' and ')}. On Debian: sudo apt-get install ${packages.join(' ')}`;
}
