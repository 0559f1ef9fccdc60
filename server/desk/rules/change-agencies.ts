import { saveAgencies } from '#adapters/postgres/agencies.ts';
import { problemsOf } from '#cases/check-routing.ts';
import type { AgencyFields } from '#console/agency-protocol.ts';
import { foldText } from '#language/fold.ts';
import { changeRules, type KeptAgency } from '../../office/office-rules.ts';
import { markOf, NotKept, ReadBefore } from '../../office/rule-history.ts';
import type { AgencyParts } from './agency-parts.ts';
import { staysBecause } from './agency-shown.ts';

/** Who changes an office, and as what it goes into the audit. */
interface Done {
  readonly by: string;
  readonly act: string;
}

type Agencies = readonly KeptAgency[];

/** Writes a new office down under an id made of its name. Throws {@link NotKept} where it cannot be. */
export async function addAgency(
  fields: AgencyFields,
  by: string,
  parts: AgencyParts,
): Promise<string> {
  let id = '';
  await keep(parts, { by, act: 'agency-added' }, (agencies) => {
    id = freeId(fields.name, agencies);
    return [...agencies, written({ id }, fields, agencies, parts)];
  });
  return id;
}

/** Changes one office that was read with this mark; cases and rules keep pointing at it. */
export async function rewriteAgency(
  {
    id,
    mark,
    fields,
  }: { readonly id: string; readonly mark: string; readonly fields: AgencyFields },
  by: string,
  parts: AgencyParts,
): Promise<void> {
  await keep(parts, { by, act: 'agency-changed' }, (agencies) =>
    replaced(agencies, id, mark, (one) => {
      const others = agencies.filter((other) => other.id !== id);
      const { retiredOn } = one;
      return written({ id, ...(retiredOn !== undefined && { retiredOn }) }, fields, others, parts);
    }),
  );
}

/** From now on no case goes there; what it has stays with it. Throws {@link NotKept} while rules name it. */
export async function retireAgency(
  { id, mark }: { readonly id: string; readonly mark: string },
  by: string,
  parts: AgencyParts,
): Promise<void> {
  const why = staysBecause(id, parts);
  if (why.length > 0) throw new NotKept(why.join(' '));
  await keep(parts, { by, act: 'agency-retired' }, (agencies) =>
    replaced(agencies, id, mark, (one) => ({ ...one, retiredOn: parts.today() })),
  );
}

/** Cases go there again. */
export async function restoreAgency(
  { id, mark }: { readonly id: string; readonly mark: string },
  by: string,
  parts: AgencyParts,
): Promise<void> {
  await keep(parts, { by, act: 'agency-restored' }, (agencies) =>
    replaced(agencies, id, mark, ({ retiredOn: _, ...one }) => one),
  );
}

async function keep(
  { pool, rules }: AgencyParts,
  done: Done,
  change: (agencies: Agencies) => Agencies,
): Promise<void> {
  const files = rules.now().agencies;
  try {
    await changeRules(pool, 'agencies', (stored) => checked(change(stored ?? files), rules), {
      ...done,
      files,
    });
  } finally {
    await rules.refresh();
  }
  await saveAgencies(pool, rules.now().agencies);
}

/** Routing must still find everybody whom it needs. */
function checked(agencies: Agencies, { now }: AgencyParts['rules']): Agencies {
  const isGone = ({ retiredOn }: KeptAgency): boolean => retiredOn !== undefined;
  const table = {
    ...now().routing,
    agencies: agencies.filter((one) => !isGone(one)),
    gone: agencies.filter(isGone),
  };
  const why = problemsOf(table);
  if (why.length > 0) throw new NotKept(why.join(' '));
  return agencies;
}

function replaced(
  agencies: Agencies,
  id: string,
  mark: string,
  change: (one: KeptAgency) => KeptAgency,
): Agencies {
  return agencies.map((one) => {
    if (one.id !== id) return one;
    if (markOf([one]) !== mark) throw new ReadBefore('the agency was changed in between');
    return change(one);
  });
}

function written(
  kept: Pick<KeptAgency, 'id' | 'retiredOn'>,
  { name, level, communeCode, inspects, ...more }: AgencyFields,
  others: Agencies,
  { communes }: AgencyParts,
): KeptAgency {
  const same = foldText(name);
  if (others.some((other) => foldText(other.name) === same))
    throw new NotKept('Đã có đơn vị tên này.');
  if (level === 'commune' && communeCode === null)
    throw new NotKept('Đơn vị cấp xã phải chọn xã, phường.');
  if (communeCode !== null && communes.of(communeCode) === undefined)
    throw new NotKept('Không có xã, phường này.');
  if (inspects && level !== 'province')
    throw new NotKept('Chỉ cơ quan cấp tỉnh xem được phản ánh về cán bộ.');
  const told = Object.entries(more).filter(([, words]) => words !== '');
  return {
    ...kept,
    ...{ name: name.normalize('NFC'), level },
    ...(communeCode !== null && { communeCode }),
    ...(inspects && { inspects }),
    ...Object.fromEntries(told.map(([field, words]) => [field, words.normalize('NFC')])),
  };
}

/** "Sở Công Thương" → "so-cong-thuong", with a number where that is taken. */
function freeId(name: string, agencies: Agencies): string {
  const plain = foldText(name)
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
    .slice(0, 60);
  const taken = new Set([...agencies.map(({ id }) => id), 'commune', '']);
  for (let number = 1; ; number++) {
    const id = number === 1 ? plain : `${plain || 'don-vi'}-${number}`;
    if (!taken.has(id)) return id;
  }
}
