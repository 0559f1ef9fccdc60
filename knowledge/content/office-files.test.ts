import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addDays, weekdayOf } from '#language/vietnam-time.ts';
import {
  EmergencyFile,
  LateDossierFile,
  OfficeHoursFile,
  PlacesFile,
  ReceptionFile,
  RoutingFile,
  ServiceCentresFile,
  SpecialDaysFile,
} from './office-files.ts';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const PLACES = PlacesFile.parse(read('places/communes.json'));
const DAYS = SpecialDaysFile.parse(read('calendar/special-days.json'));
const ROUTING = RoutingFile.parse(read('agencies/routing.json'));
const CENTRES = ServiceCentresFile.parse(read('offices/service-centres.json')).centres;

test('the province has 96 communes and wards, each code once, each made of at least one old unit', () => {
  expect(new Set(PLACES.communes.map(({ code }) => code)).size).toBe(96);
  expect(PLACES.communes.filter(({ kind }) => kind === 'phường')).toHaveLength(14);
  expect(PLACES.communes.every(({ former }) => former.length > 0)).toBe(true);
});

test('every old unit belongs to a listed district, and a unit in two communes is marked as divided', () => {
  const districts = new Set(PLACES.districts.map(({ id }) => id));
  const seen = new Map<string, boolean[]>();
  for (const unit of PLACES.communes.flatMap(({ former }) => former)) {
    expect(districts).toContain(unit.district);
    const key = `${unit.kind} ${unit.name} ${unit.district}`;
    seen.set(key, [...(seen.get(key) ?? []), unit.part ?? false]);
  }
  for (const [key, parts] of seen)
    expect(
      parts.every((part) => part === parts.length > 1),
      key,
    ).toBe(true);
});

test('days are in order, each once; a day off is a weekday and a worked day a weekend', () => {
  const dates = DAYS.map(({ date }) => date);
  expect(dates).toEqual([...new Set(dates)].sort());
  for (const { date, off } of DAYS) {
    const weekend = [0, 6].includes(weekdayOf(date));
    expect(weekend, date).toBe(!off);
  }
});

test('a day exchanged for a Saturday has its Saturday', () => {
  const exchanged = DAYS.filter(({ name }) => name === 'nghỉ hoán đổi');
  expect(exchanged).toHaveLength(DAYS.filter(({ off }) => !off).length);
});

test('each year has the eleven days of the labour code, or those that fall on weekdays', () => {
  for (const year of ['2025', '2026', '2027']) {
    const off = DAYS.filter(({ date, off: isOff, name }) => {
      return (
        date.startsWith(year) && isOff && name !== 'nghỉ hoán đổi' && !name.includes('Văn hóa')
      );
    });
    expect(off, year).toHaveLength(11);
  }
});

test('what is not announced yet is only expected', () => {
  expect(
    DAYS.filter(({ date }) => date >= '2026-11-22').every((day) => day.certainty === 'expected'),
  ).toBe(true);
});

test('Tết takes five working days in a row without a working day between', () => {
  for (const [first, last] of [
    ['2025-01-27', '2025-01-31'],
    ['2026-02-16', '2026-02-20'],
    ['2027-02-05', '2027-02-11'],
  ]) {
    for (let day = first ?? ''; day <= (last ?? ''); day = addDays(day, 1)) {
      const weekend = [0, 6].includes(weekdayOf(day));
      expect(weekend || DAYS.some(({ date, off }) => date === day && off), day).toBe(true);
    }
  }
});

test('every commune has its committee and its service centre', () => {
  for (const { code } of PLACES.communes) {
    expect(ROUTING.agencies.filter(({ communeCode }) => communeCode === code)).toHaveLength(1);
    expect(CENTRES.filter(({ communeCode }) => communeCode === code)).toHaveLength(1);
  }
});

test('routing names only offices in the list, and complaints about staff go to one that inspects', () => {
  const ids = new Set([...ROUTING.agencies.map(({ id }) => id), 'commune']);
  const named = ROUTING.rules.flatMap(({ agency, alternatives }) => [agency, ...alternatives]);
  for (const id of [...named, ROUTING.defaultDesk]) expect(ids).toContain(id);
  expect(ROUTING.agencies.find(({ id }) => id === ROUTING.inspector)?.inspects).toBe(true);
});

test('a rule without category and commune catches whatever no other rule knows', () => {
  expect(ROUTING.rules.some((rule) => rule.category === '*' && rule.communeCode === '*')).toBe(
    true,
  );
});

test('the five emergency numbers are there', () => {
  const { numbers } = EmergencyFile.parse(read('emergency/numbers.json'));
  expect(numbers.map(({ number }) => number).sort()).toEqual(['111', '112', '113', '114', '115']);
});

test('sessions follow each other without overlap', () => {
  const { sessions } = OfficeHoursFile.parse(read('offices/office-hours.json'));
  const times = sessions.flatMap(({ from, to }) => [from, to]);
  expect(times).toEqual([...times].sort());
});

test('the reception calendar is marked as a sample until the office sets it', () => {
  expect(ReceptionFile.parse(read('offices/reception.json')).sample).toBe(true);
  expect(LateDossierFile.parse(read('offices/late-dossier.json')).rights).toHaveLength(2);
});
