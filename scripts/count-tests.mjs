// Reads vitest's JSON report into the counts that check and test print.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** Marks what a contract lists as not promised, with its reason: a statement, not a test left out. */
const NOT_PROMISED = /\(not promised: [^)]+\)$/u;

/**
 * Counts of one report: `{ passed, failed, skipped }`, `skipped` as a list of what was left out. A file that
 * could not be loaded, and a report that is not there, each count as one failure.
 */
export function countTests(path, root) {
  let report;
  try {
    report = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: [] };
  }
  const tests = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ status, fullName }) => ({
      status,
      name: `${relative(root, name)}: ${fullName}`,
    })),
  );
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const left = tests.filter(
    ({ status, name }) => status !== 'passed' && status !== 'failed' && !NOT_PROMISED.test(name),
  );
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').length + brokenFiles.length,
    skipped: left.map(({ name }) => name),
  };
}

/** The sum of counts. */
export function addCounts(all) {
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
    skipped: all.flatMap(({ skipped }) => skipped),
  };
}

/** "906 passed, 0 failed", with what was skipped when anything was. */
export function countLine({ passed, failed, skipped }) {
  const skips = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
  return `${passed} passed, ${failed} failed${skips}`;
}
