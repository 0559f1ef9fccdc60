import { expect, test } from 'vitest';
import { createLog } from './log.ts';

test('a line never holds what a citizen wrote, a token or a phone, at any of three depths', () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  const said = { text: 'bí mật', token: 'bí mật', phone: 'bí mật' };
  log.info({ ...said, message: said, deep: { message: said }, conversation: 'c1' }, 'turn taken');
  log.error({ error: new Error('bí mật') }, 'turn failed');
  expect(lines.join('')).toContain('c1');
  expect(lines.join('')).not.toContain('bí mật');
});
