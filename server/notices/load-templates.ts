import { keepTemplate, templateRows } from '#adapters/postgres/notices/templates.ts';
import { problemOf } from '#adapters/zalo/templates/template.ts';
import { NOTICE_VALUES } from '#bot/notices/notice.ts';
import type { NoticeParts } from './notice-parts.ts';

/**
 * Asks the platform about every named template and checks it against what we can fill in. Called at start and
 * when staff ask; where the platform does not answer, what was known before stays in use.
 */
export async function loadTemplates({
  pool,
  accounts,
  log,
}: Pick<NoticeParts, 'pool' | 'accounts' | 'log'>): Promise<void> {
  for (const row of await templateRows(pool)) {
    const templates = accounts.byId(row.accountId)?.templates;
    if (!templates) continue;
    const found = await templates.load(row.templateId);
    if ('kind' in found && (found.because === 'busy' || found.because === 'no-answer')) continue;
    const refused = 'kind' in found;
    const problem = refused
      ? [found.because, found.code].filter(Boolean).join(' ')
      : problemOf(found, NOTICE_VALUES);
    if (problem !== '') log.warn({ purpose: row.purpose, problem }, 'template cannot be used');
    await keepTemplate(pool, row, { info: refused ? undefined : found, problem });
  }
}
