import type { PageOffice } from '#widget/pages/page.ts';
import type { Env } from '../config.ts';

/** Where each public page stands; links and routes use the same words. */
export const PAGES = {
  procedures: '/thu-tuc',
  fees: '/le-phi',
  track: '/tra-cuu',
  privacy: '/du-lieu-ca-nhan',
  accessibility: '/tro-nang',
  quality: '/chat-luong',
  emergency: '/so-khan-cap',
  reception: '/lich-tiep-dan',
  centres: '/trung-tam',
  embed: '/demo',
} as const;

/** The office as the public pages name it. */
export function officeOf({ OFFICE_NAME }: Env): PageOffice {
  return {
    name: OFFICE_NAME,
    shortName: OFFICE_NAME,
    trial: OFFICE_NAME.includes('dùng thử'),
    trackPath: PAGES.track,
    privacyPath: PAGES.privacy,
  };
}
