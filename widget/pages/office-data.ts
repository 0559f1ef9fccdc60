import type { Json } from './html.ts';
import type { PageOffice } from './page.ts';

/** The office as search engines read it (schema.org). */
export function organisation({ name, phone }: PageOffice): { readonly [name: string]: Json } {
  return { '@type': 'GovernmentOrganization', name, ...(phone && { telephone: phone }) };
}

/** A place where dossiers are handed in; what the office has not said is left out. */
export interface OfficePlace {
  readonly name: string;
  readonly address?: string | undefined;
  readonly phone?: string | undefined;
}

/** The service centres of a page. `hours` in words: schema.org takes no two sessions a day in one line. */
export function placesData(
  office: PageOffice,
  places: readonly OfficePlace[],
  hours: string,
): Json {
  const parentOrganization = organisation(office);
  return {
    '@context': 'https://schema.org',
    '@graph': places.map(({ name, address, phone }) => ({
      '@type': 'GovernmentOffice',
      name,
      description: `Mở cửa: ${hours}`,
      parentOrganization,
      ...(address && { address }),
      ...(phone && { telephone: phone }),
    })),
  };
}
