import { z } from 'zod';

/** Databases behind the gateway give numbers as text or as numbers. */
const Text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) =>
    String(value ?? '')
      .normalize('NFC')
      .trim(),
  );

/** One procedure in the gateway's list; `total` counts the whole list. */
export const ListedRow = z
  .object({
    ID: Text.refine((id) => id !== ''),
    PROCEDURE_CODE: Text,
    PROCEDURE_NAME: Text,
    FIELD_NAME: Text,
    IMPLEMENTATION_AGENCY: Text,
    PUBLISHED_AGENCY: Text,
    AMOUNT: Text,
  })
  .transform((row) => ({
    id: row.ID,
    code: row.PROCEDURE_CODE,
    name: row.PROCEDURE_NAME,
    field: row.FIELD_NAME,
    agencies: row.IMPLEMENTATION_AGENCY.split(';')
      .map((one) => one.trim())
      .filter(Boolean),
    publishedBy: row.PUBLISHED_AGENCY,
    total: Number(row.AMOUNT) || 0,
  }));
export type ListedRow = z.infer<typeof ListedRow>;

/** A step as the gateway gives it; `html` holds a scenario's text or a part of it. */
export const StepRow = z
  .object({ SCENARIO: Text, CONTENT: Text })
  .transform(({ SCENARIO, CONTENT }) => ({ scenario: SCENARIO, html: CONTENT }));
export type StepRow = z.infer<typeof StepRow>;

export const ConditionRow = z
  .object({ REQUIRE_NAME: Text })
  .transform(({ REQUIRE_NAME }) => ({ html: REQUIRE_NAME }));
export type ConditionRow = z.infer<typeof ConditionRow>;

export const RelatedRow = z
  .object({ PROCEDURE_NAME: Text, PROCEDURE_CODE: Text })
  .transform(({ PROCEDURE_NAME, PROCEDURE_CODE }) => ({
    name: PROCEDURE_NAME,
    code: PROCEDURE_CODE,
  }));
export type RelatedRow = z.infer<typeof RelatedRow>;

export const AgencyRow = z
  .object({ ID: Text, AGENCY_NAME: Text, NAME: Text })
  .transform(({ ID, AGENCY_NAME, NAME }) => ({ id: ID, name: AGENCY_NAME || NAME }));
export type AgencyRow = z.infer<typeof AgencyRow>;
