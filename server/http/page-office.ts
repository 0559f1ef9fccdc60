import type { PageOffice } from '#widget/pages/page.ts';
import type { Env } from '../config.ts';

/** The office as the public pages name it. */
export function officeOf({ OFFICE_NAME }: Env): PageOffice {
  return { name: OFFICE_NAME, shortName: OFFICE_NAME, trial: OFFICE_NAME.includes('dùng thử') };
}
