import type { z } from 'zod';
import type { LegalWays, ReceptionDays } from '#bot/needs.ts';
import type { OfficeCalendar } from '#cases/office-calendar.ts';
import { nextReception } from '#cases/reception-days.ts';
import {
  DataRequestsFile,
  type DataRequestTerm,
  LegalWaysFile,
  PoliceFile,
  ProvincesFile,
  ReceptionFile,
  ServiceCentresFile,
} from '#knowledge/content/office-files.ts';
import { communeTitle } from '#language/place-names.ts';
import type { Places } from '#language/places.ts';

type Police = z.infer<typeof PoliceFile>['offices'];

/** Where the citizen is sent for what no case can be made of: other provinces, the law's own ways, the police. */
export interface CitizenWays {
  readonly provinces: z.infer<typeof ProvincesFile>;
  readonly reception: z.infer<typeof ReceptionFile>;
  readonly law: LegalWays;
  readonly police: Police;
  readonly centres: z.infer<typeof ServiceCentresFile>['centres'];
  /** How soon the office acts on what citizens ask about their own data. */
  readonly terms: readonly DataRequestTerm[];
}

/** Reads those files with `read`, which names a file that does not fit. */
export async function readOutside(
  read: <T>(path: string, schema: z.ZodType<T>) => Promise<T>,
): Promise<CitizenWays> {
  const [provinces, reception, law, police, { centres }, requests] = await Promise.all([
    read('places/provinces.json', ProvincesFile),
    read('offices/reception.json', ReceptionFile),
    read('law/complaint-and-denunciation.json', LegalWaysFile),
    read('offices/police.json', PoliceFile),
    read('offices/service-centres.json', ServiceCentresFile),
    read('law/data-requests.json', DataRequestsFile),
  ]);
  const { rules: terms } = requests;
  return { provinces, reception, law, police: police.offices, centres, terms };
}

/** The next days on which citizens are received, by the calendar of the moment. */
export function receptionIn(
  { reception }: CitizenWays,
  now: Date,
  calendar: OfficeCalendar,
): ReceptionDays {
  return { ...nextReception(reception, now, calendar), sample: reception.sample };
}

/** How the police of a commune are reached, as far as the office has told it. */
export function policeLines(
  code: string | undefined,
  places: Places,
  offices: Police,
): readonly string[] {
  const commune = code === undefined ? undefined : places.byCode(code);
  if (!commune) return [];
  const known = offices.find(({ communeCode }) => communeCode === code);
  const parts = [`Công an ${communeTitle(commune)}`, known?.address, known?.phone];
  return [parts.filter(Boolean).join(', ')];
}
