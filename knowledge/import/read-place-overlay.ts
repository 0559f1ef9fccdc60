import type { PlaceOverlay } from '#knowledge/answer/place-overlay.ts';
import type { CommuneOf } from './commune-names.ts';
import type { Row } from './document/block.ts';
import { type Columns, columnsOf, type Headers } from './document/columns.ts';
import { isoDay } from './document/iso-day.ts';
import type { RefusedRow } from './group-overlays.ts';
import { badDays } from './read-fee-overlay.ts';
import type { Sheet } from './sheet/sheet-rows.ts';
import { placeKey } from './stored-places.ts';
import { oneLine } from './text.ts';

type Column =
  | 'code'
  | 'commune'
  | 'office'
  | 'address'
  | 'hours'
  | 'phone'
  | 'resolution'
  | 'from'
  | 'to'
  | 'checkedBy';

/** The header cells of a table of places, in the words of offices and in ours. */
const HEADERS: Headers<Column> = {
  'mã thủ tục': 'code',
  'mã tthc': 'code',
  code: 'code',
  'xã, phường': 'commune',
  'xã/phường': 'commune',
  'xã phường': 'commune',
  'mã xã': 'commune',
  commune: 'commune',
  'nơi nộp': 'office',
  'nơi tiếp nhận': 'office',
  office: 'office',
  'địa chỉ': 'address',
  address: 'address',
  'giờ làm việc': 'hours',
  'giờ nhận hồ sơ': 'hours',
  hours: 'hours',
  'điện thoại': 'phone',
  'số điện thoại': 'phone',
  phone: 'phone',
  'văn bản': 'resolution',
  'nghị quyết': 'resolution',
  'quyết định': 'resolution',
  'căn cứ': 'resolution',
  resolution: 'resolution',
  'từ ngày': 'from',
  'ngày hiệu lực': 'from',
  from: 'from',
  'đến ngày': 'to',
  'ngày hết hiệu lực': 'to',
  to: 'to',
  'người kiểm tra': 'checkedBy',
  'checked by': 'checkedBy',
};
const NEEDED: readonly Column[] = ['office', 'resolution', 'from', 'checkedBy'];
/** Titles may stand above the header row. */
const HEADER_WITHIN = 15;
const CODE = /^\d+\.\d{6}(?:\.[\dA-Z]+)*$/u;

/** A table of places, row by row. */
export interface ReadPlaces {
  readonly places: readonly (PlaceOverlay & { readonly place: string })[];
  readonly refused: readonly RefusedRow[];
}

/** Reads a table of places, one a row; a row in doubt is refused alone. `undefined` where it is no such table. */
export function readPlaceOverlays(sheet: Sheet, communeOf: CommuneOf): ReadPlaces | undefined {
  const table = columnsOf(sheet.rows, HEADERS, HEADER_WITHIN);
  if (!table || !NEEDED.every((column) => table.has(column))) return undefined;
  const read = table.rows.map((row) => {
    const place = `${sheet.name}:${sheet.rows.indexOf(row) + 1}`;
    return readRow(row, place, table, communeOf);
  });
  const keys = read.map((one) => ('reason' in one ? '' : placeKey(one)));
  const twice = (at: number): boolean => keys[at] !== '' && keys.indexOf(keys[at] ?? '') !== at;
  return {
    places: read.flatMap((one, at) => ('reason' in one || twice(at) ? [] : [one])),
    refused: read.flatMap((one, at) => {
      if ('reason' in one) return [one];
      const { place, office } = one;
      return twice(at) ? [{ place, name: office, reason: 'the same place stands above' }] : [];
    }),
  };
}

function readRow(
  row: Row,
  place: string,
  table: Columns<Column>,
  communeOf: CommuneOf,
): ReadPlaces['places'][number] | RefusedRow {
  const cell = (column: Column): string => oneLine(table.cell(row, column));
  const named = cell('commune');
  const commune = named === '' ? '' : communeOf(named);
  const [from, to] = [isoDay(cell('from')), isoDay(cell('to'))];
  const [address, hours, phone] = [cell('address'), cell('hours'), cell('phone')].map(bare);
  const one = {
    place,
    code: cell('code'),
    commune: commune ?? '',
    office: bare(cell('office')),
    ...(address && { address }),
    ...(hours && { hours }),
    ...(phone && { phone }),
    resolution: cell('resolution'),
    from: from ?? '',
    ...(to !== undefined && { to }),
    checkedBy: cell('checkedBy'),
  };
  const reason =
    commune === undefined ? 'no such commune' : (whyNot(one) ?? badDays(from, to, cell('to')));
  return reason === undefined ? one : { place, name: one.office || one.code, reason };
}

/** The full stop is ours. */
function bare(cell: string): string {
  return cell.replace(/[.;\s]+$/u, '');
}

/** What a place must have, the reason for its refusal first. */
const NEEDS: readonly (readonly [reason: string, has: (one: PlaceOverlay) => boolean])[] = [
  ['neither a procedure nor a commune is named', (one) => one.code !== '' || one.commune !== ''],
  ['the code is none', ({ code }) => code === '' || CODE.test(code)],
  ['no office is named', ({ office }) => office !== ''],
  [
    'neither address, hours nor telephone',
    ({ address, hours, phone }) => Boolean(address ?? hours ?? phone),
  ],
  ['the telephone is oddly written', ({ phone }) => phone === undefined || PHONE.test(phone)],
  ['no resolution is named', ({ resolution }) => resolution !== ''],
  ['nobody has checked it', ({ checkedBy }) => checkedBy !== ''],
];
const PHONE = /^[\d\s.()+–-]{3,20}$/u;

function whyNot(one: PlaceOverlay): string | undefined {
  return NEEDS.find(([, has]) => !has(one))?.[0];
}
