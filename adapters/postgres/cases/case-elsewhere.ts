import type pg from 'pg';
import { type DeskCase, findDeskCase } from './desk-case.ts';

/** The receipts of the cases that another system knows under this code, two at most; never of a sealed one. */
async function receiptsElsewhere(
  client: pg.Pool | pg.ClientBase,
  system: string,
  code: string,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ receipt: string }>(
    'SELECT receipt FROM feedback_case WHERE external_refs @> $1::jsonb AND NOT sealed LIMIT 2',
    [JSON.stringify([{ system, code }])],
  );
  return rows.map(({ receipt }) => receipt);
}

/** The case behind our receipt, else the only one that the other system knows under its code. */
export async function matchElsewhere(
  client: pg.Pool | pg.ClientBase,
  system: string,
  { receipt, code }: { readonly receipt: string | undefined; readonly code: string },
): Promise<DeskCase | undefined> {
  if (receipt !== undefined) return findDeskCase(client, receipt);
  const [only, other] = await receiptsElsewhere(client, system, code);
  return only !== undefined && other === undefined ? findDeskCase(client, only) : undefined;
}
