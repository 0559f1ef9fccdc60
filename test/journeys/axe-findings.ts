import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe is asked on pages of citizens: WCAG 2.2 AA and good practice. */
export const FOR_CITIZENS = [
  ...['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  'best-practice',
] as const;

/**
 * What axe finds on the page as it stands, or in one part of it. No page of ours holds a frame of another origin, so
 * axe does it all in the page itself; a second page to gather results in would cost about as much as the looking.
 */
export async function axeFindings(
  page: Page,
  tags?: readonly string[],
  part = 'html',
): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().include(part);
  // Each sets the options anew: what only reports less comes first.
  axe.options({ resultTypes: ['violations'] });
  if (tags) axe.withTags([...tags]);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
