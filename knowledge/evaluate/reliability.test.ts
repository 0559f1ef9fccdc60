import { expect, it } from 'vitest';
import { reliabilityTable } from './reliability.ts';

it('what was promised stands beside what came true', () => {
  const rows = [
    { score: 0.9, right: true },
    { score: 0.9, right: false },
    { score: 0.2, right: false },
  ];
  const lines = reliabilityTable(rows).split('\n');
  expect(lines).toContain('| 0.85–0.95 | 2 | 90.0 % | 50.0 % |');
  expect(lines).toContain('| 0–0.3 | 1 | 20.0 % | 0.0 % |');
});
