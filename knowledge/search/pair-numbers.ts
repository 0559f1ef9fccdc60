/** Numbers by pair of numbers; a table of its own, since a Map would make an object of every pair it is asked for. */
export interface PairNumbers {
  /** `undefined` for a pair that has no number. */
  readonly get: (first: number, second: number) => number | undefined;
  /** For a pair that has none yet. */
  readonly set: (first: number, second: number, number: number) => void;
}

/** A power of two, as every later size. */
const FIRST_SIZE = 2 ** 12;
const EMPTY = -1;

/** Starts an empty table; pairs and numbers are whole, from 0 to below 2^31. */
export function createPairNumbers(): PairNumbers {
  let slots = emptySlots(FIRST_SIZE);
  let used = 0;
  const grow = (): void => {
    const full = slots;
    slots = emptySlots(full.numbers.length * 2);
    full.numbers.forEach((number, at) => {
      if (number !== EMPTY) put(slots, full.firsts[at] ?? 0, full.seconds[at] ?? 0, number);
    });
  };
  return {
    get: (first, second) => {
      const number = slots.numbers[placeOf(slots, first, second)] ?? EMPTY;
      return number === EMPTY ? undefined : number;
    },
    set: (first, second, number) => {
      if (++used * 2 > slots.numbers.length) grow();
      put(slots, first, second, number);
    },
  };
}

interface Slots {
  readonly firsts: Int32Array;
  readonly seconds: Int32Array;
  readonly numbers: Int32Array;
}

function emptySlots(size: number): Slots {
  return {
    firsts: new Int32Array(size),
    seconds: new Int32Array(size),
    numbers: new Int32Array(size).fill(EMPTY),
  };
}

function put(slots: Slots, first: number, second: number, number: number): void {
  const at = placeOf(slots, first, second);
  slots.firsts[at] = first;
  slots.seconds[at] = second;
  slots.numbers[at] = number;
}

/** Where a pair stands, or the free place where it belongs; at least half of the places are free. */
function placeOf({ firsts, seconds, numbers }: Slots, first: number, second: number): number {
  const last = numbers.length - 1;
  // Two large odd numbers scatter neighbours; the high half is the better scattered one.
  const scattered = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  let at = (scattered ^ (scattered >>> 15)) & last;
  while (numbers[at] !== EMPTY && (firsts[at] !== first || seconds[at] !== second))
    at = (at + 1) & last;
  return at;
}
