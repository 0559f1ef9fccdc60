import { z } from 'zod';

const DATE = z.iso.date();
const TIME = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u);
const NAME = z.string().min(1);
const CODE = z.string().regex(/^\d{5}$/u);

const Former = z.object({
  kind: z.enum(['xã', 'phường', 'đặc khu', 'thị trấn']),
  name: NAME,
  district: NAME,
  also: z.array(NAME).optional(),
  part: z.boolean().optional(),
  check: z.boolean().optional(),
});

/** A point in Vietnam, islands included; the two numbers swapped are no such point. */
const Point = z.object({ lat: z.number().min(6).max(24), lon: z.number().min(102).max(118) });

/** `places/communes.json`: communes of today, what they were made of, and the districts that are gone. */
export const PlacesFile = z.object({
  source: NAME,
  checkedOn: DATE,
  districts: z.array(
    z.object({
      id: NAME,
      kind: z.enum(['huyện', 'thị xã', 'thành phố', 'quận']),
      name: NAME,
      province: NAME,
    }),
  ),
  communes: z.array(
    z.object({
      code: CODE,
      kind: z.enum(['xã', 'phường', 'đặc khu']),
      name: NAME,
      former: z.array(Former),
      from: DATE.optional(),
      until: DATE.optional(),
      into: CODE.optional(),
      at: Point.optional(),
      neighbours: z.array(CODE).optional(),
    }),
  ),
});

const Degrees = z.number().min(-180).max(180);

/** `places/provinces.json`: the provinces beside ours, and how far ours reaches. */
export const ProvincesFile = z.object({
  source: NAME,
  checkedOn: DATE,
  extent: z.object({
    boxes: z.array(z.object({ south: Degrees, north: Degrees, west: Degrees, east: Degrees })),
  }),
  provinces: z.array(
    z.object({
      code: z.string().regex(/^\d{2}$/u),
      kind: z.enum(['tỉnh', 'thành phố']),
      name: NAME,
      formerly: z.array(NAME).optional(),
      also: z.array(NAME).optional(),
    }),
  ),
});

/** One day that differs from its weekday. */
export const SpecialDayRow = z.object({
  date: DATE,
  off: z.boolean(),
  name: NAME,
  certainty: z.enum(['announced', 'expected']),
  decision: z.string().optional(),
  source: NAME,
  checkedOn: DATE,
});

/** `calendar/special-days.json`: holidays and weekends worked in exchange. */
export const SpecialDaysFile = z.array(SpecialDayRow);

/** One target of a category, from a day on. */
export const DeadlineRuleRow = z.object({
  category: NAME,
  target: z.enum(['first-reply', 'resolution']),
  amount: z.number().int().min(1).max(365),
  unit: z.enum(['working-days', 'calendar-days', 'office-hours', 'hours']),
  countsDayOfReceipt: z.boolean(),
  cutOff: TIME.optional(),
  receiptOnDayOff: z.enum(['as-it-is', 'next-working-day']),
  endOnDayOff: z.enum(['next-working-day', 'previous-working-day', 'stays']),
  from: DATE,
  to: DATE.optional(),
  source: NAME,
  checkedOn: DATE,
});

/** One period of `law/data-requests.json`; `check` where the office has yet to confirm it. */
const DataRequestTerm = DeadlineRuleRow.omit({ category: true, target: true }).extend({
  kinds: z.array(z.enum(['see', 'correct', 'delete', 'withdraw'])).min(1),
  step: z.enum(['acknowledge', 'settle']),
  check: z.boolean().optional(),
});
export type DataRequestTerm = z.infer<typeof DataRequestTerm>;

/** `law/data-requests.json`: how soon the office acts on what citizens ask about their own data. */
export const DataRequestsFile = z.object({
  source: NAME,
  checkedOn: DATE,
  rules: z.array(DataRequestTerm),
});

/** Who is told how many working days before (negative) or after a deadline. */
export const EscalationRow = z.object({
  target: z.enum(['resolution', 'first-reply']).default('resolution'),
  afterWorkingDays: z.number().int().min(-30).max(90),
  tell: z.enum(['handler', 'supervisor', 'leader']),
  from: DATE.optional(),
  to: DATE.optional(),
  source: z.string().min(2).max(300).optional(),
});

/** `offices/deadline-rules.json`: until when an office answers, and who is told when it does not. */
export const DeadlineRulesFile = z.object({
  rules: z.array(DeadlineRuleRow),
  escalation: z.array(EscalationRow),
});

/** `offices/office-hours.json`. */
export const OfficeHoursFile = z.object({
  weeklyOff: z.array(z.number().int().min(0).max(6)),
  sessions: z.array(z.object({ from: TIME, to: TIME })).min(1),
});

/** One rule of routing. */
export const RoutingRuleRow = z.object({
  id: NAME,
  category: NAME,
  communeCode: z.union([CODE, z.literal('*')]),
  level: z.enum(['commune', 'province']).optional(),
  agency: NAME,
  also: z.array(NAME).optional(),
  alternatives: z.array(NAME),
  from: DATE,
  to: DATE.optional(),
  reason: NAME,
});

/** An office; how it is reached is for staff who pass a case on. */
export const AgencyRow = z.object({
  id: NAME,
  name: NAME,
  level: z.enum(['commune', 'province']),
  communeCode: CODE.optional(),
  inspects: z.boolean().optional(),
  address: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  hours: z.string().optional(),
  retiredOn: DATE.optional(),
});

/** `agencies/routing.json`: offices and who answers what. */
export const RoutingFile = z.object({
  defaultDesk: NAME,
  inspector: NAME,
  rules: z.array(RoutingRuleRow),
  agencies: z.array(AgencyRow),
});

/** `emergency/numbers.json`. */
export const EmergencyFile = z.object({
  source: NAME,
  checkedOn: DATE,
  numbers: z.array(z.object({ number: z.string().regex(/^\d{3}$/u), name: NAME, when: NAME })),
});

const Session = { from: TIME, to: TIME, who: NAME, where: NAME };

/** How many citizens may ask for a turn in one session; 0 where turns are not given out. */
const Turns = { turns: z.number().int().min(0).max(200) };

/** `offices/reception.json`: when citizens are received by the chair; a sample until the office sets it. */
export const ReceptionFile = z.object({
  sample: z.boolean(),
  /** Days after a session until what a citizen wrote for it is deleted. */
  keepDays: z.number().int().min(1).max(365),
  communes: z.object({ weekday: z.number().int().min(0).max(6), ...Session, ...Turns }),
  province: z.object({
    /** The agency whose staff confirm; a commune's own does for a commune. */
    agency: NAME,
    ...Turns,
    dayOfMonth: z.number().int().min(1).max(28),
    ifDayOff: z.enum(['next-working-day', 'stays']),
    ...Session,
  }),
});

/** `offices/service-centres.json`: addresses and phones are null until the office fills them in. */
export const ServiceCentresFile = z.object({
  centres: z.array(
    z.object({
      id: NAME,
      name: NAME,
      communeCode: CODE,
      address: z.string().nullable(),
      phone: z.string().nullable(),
      at: Point.optional(),
    }),
  ),
});

const LegalLines = z.array(z.object({ text: NAME, source: z.string() })).min(1);

/** `law/complaint-and-denunciation.json`: what the law says of what is no feedback. */
export const LegalWaysFile = z.object({
  source: NAME,
  from: DATE,
  checkedOn: DATE,
  complaint: z.object({ petition: LegalLines, limits: LegalLines, place: NAME }),
  denunciation: z.object({ ways: LegalLines, rights: LegalLines, limits: LegalLines }),
  crimeReport: z.object({ ways: LegalLines, rights: LegalLines, limits: LegalLines }),
});

/** `offices/police.json`: the police of a commune, as far as the office has confirmed them. */
export const PoliceFile = z.object({
  checkedOn: DATE,
  offices: z.array(z.object({ communeCode: CODE, address: NAME, phone: NAME.nullable() })),
});

/** `offices/late-dossier.json`: what goes with a delay, each right with its source. */
export const LateDossierFile = z.object({
  rights: z
    .array(z.object({ text: NAME, source: NAME, checkedOn: DATE.nullable() }))
    .min(1),
});

/** `quality/figures.json`: what the public page says of how well we answer, with the day it was measured. */
export const QualityFile = z.object({
  measuredOn: DATE,
  commit: NAME,
  figures: z.array(z.object({ what: NAME, value: NAME })).min(1),
});
