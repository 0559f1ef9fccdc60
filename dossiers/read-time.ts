import { instantAt, isCivilDate, readVietnamTime } from '#language/vietnam-time.ts';

const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/u;
const ISO_DAY = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?)?$/u;
const WITH_SECONDS = /^(\d{1,2}\/\d{1,2}\/\d{4}\s+\d{1,2}:\d{2}):\d{2}$/u;
const EARLIEST = Date.UTC(1990, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

/**
 * An instant as registers write it: `yyyyMMddHHmmss` (one-stop software), `dd/mm/yyyy HH:MM`, ISO 8601, or
 * milliseconds since 1970. Without a zone it is Vietnamese time; without an hour `timeIfMissing`. Anything else,
 * and any day before 1990 or after 2100, is `undefined`: placeholders such as 01/01/0001 are common.
 */
export function readRegisterTime(
  written: string | number | null | undefined,
  timeIfMissing = '00:00',
): Date | undefined {
  const read =
    typeof written === 'number'
      ? new Date(written)
      : readText((written ?? '').trim(), timeIfMissing);
  const at = read?.getTime() ?? Number.NaN;
  return at >= EARLIEST && at < LATEST ? read : undefined;
}

function readText(text: string, timeIfMissing: string): Date | undefined {
  const compact = COMPACT.exec(text);
  if (compact) {
    const [, year, month, day, hour, minute, second = '00'] = compact;
    const time = hour === undefined ? timeIfMissing : `${hour}:${minute}`;
    return at(`${year}-${month}-${day}`, time, Number(second));
  }
  const iso = ISO_DAY.exec(text);
  if (iso) return at(iso[1] ?? '', iso[2] === undefined ? timeIfMissing : `${iso[2]}:${iso[3]}`);
  if (/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:?\d{2})$/u.test(text))
    return new Date(text.replace(/([+-]\d{2})(\d{2})$/u, '$1:$2'));
  return readVietnamTime(WITH_SECONDS.exec(text)?.[1] ?? text, timeIfMissing);
}

function at(date: string, time: string, seconds = 0): Date | undefined {
  if (!isCivilDate(date) || time >= '24:00' || seconds > 59) return undefined;
  return new Date(instantAt(date, time).getTime() + seconds * 1000);
}
