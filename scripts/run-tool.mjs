// Runs one tool of node_modules and keeps what it says.
import { spawn } from 'node:child_process';

/** Runs `words` with this Node in `root`; resolves to `{ ok, said, seconds }` and never rejects. */
export function runTool(words, root) {
  const started = Date.now();
  return new Promise((resolve) => {
    const { FORCE_COLOR: _colours, ...env } = process.env;
    const child = spawn(process.execPath, words, {
      cwd: root,
      env: { ...env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        said += text;
      });
    const end = (ok) => resolve({ ok, said, seconds: (Date.now() - started) / 1000 });
    child.on('error', (error) => {
      said += String(error);
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/** One line of the closing table. */
export function tableLine({ name, ok, seconds }) {
  return `${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(26)}${seconds.toFixed(1).padStart(7)} s\n`;
}
