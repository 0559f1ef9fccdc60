/** Red, green, blue, 0..255 each. */
export type Colour = readonly [red: number, green: number, blue: number];

/** Text on any ground of ours has at least this contrast (ui.md 3; WCAG 2.2, 1.4.6). */
export const FLOOR = 7;
const WHITE: Colour = [255, 255, 255];
const BLACK: Colour = [0, 0, 0];
/** Grounds and ink that a brand meets, as in tokens.css. */
const LIGHT = { soft: [224, 238, 240], on: WHITE, onMuted: [232, 240, 241] } as const;
const DARK = { surface: [24, 34, 32], soft: [23, 55, 61], on: [5, 38, 44] } as const;

/**
 * The tokens that an office's own colour changes. However badly it is chosen, everything stays readable: it is made
 * darker on light ground, lighter on dark, until each pair keeps {@link FLOOR}.
 */
export function themeOf(brand: Colour, dark: boolean): Readonly<Record<string, string>> {
  return dark ? darkTheme(brand) : lightTheme(brand);
}

function lightTheme(chosen: Colour): Readonly<Record<string, string>> {
  // The palest ground that carries the brand as text decides; white text on the brand follows from it.
  const brand = until(chosen, BLACK, (one) => contrast(one, LIGHT.soft) >= FLOOR);
  const soft = mix(WHITE, brand, 0.1);
  const strong = mix(brand, BLACK, 0.3);
  return {
    '--brand': hex(brand),
    '--brand-strong': hex(strong),
    '--brand-soft': hex(until(soft, WHITE, (one) => contrast(one, brand) >= FLOOR)),
    '--link': hex(brand),
    '--on-brand': hex(LIGHT.on),
    '--head': hex(brand),
    '--head-hover': hex(strong),
    '--on-head-muted': hex(until(LIGHT.onMuted, WHITE, (one) => contrast(one, brand) >= FLOOR)),
  };
}

function darkTheme(chosen: Colour): Readonly<Record<string, string>> {
  const brand = until(chosen, WHITE, (one) => contrast(one, DARK.soft) >= FLOOR);
  const head = until(chosen, BLACK, (one) => contrast(one, WHITE) >= FLOOR + 3);
  return {
    '--brand': hex(brand),
    '--brand-strong': hex(mix(brand, WHITE, 0.3)),
    '--brand-soft': hex(
      until(mix(DARK.surface, brand, 0.16), BLACK, (one) => contrast(one, brand) >= FLOOR),
    ),
    '--link': hex(brand),
    '--on-brand': hex(until(DARK.on, BLACK, (one) => contrast(one, brand) >= FLOOR)),
    '--head': hex(head),
    '--head-hover': hex(mix(head, BLACK, 0.3)),
    '--on-head-muted': hex(mix(head, WHITE, 0.85)),
  };
}

/** Reads a colour as browsers write a computed one; `undefined` for what they write otherwise. */
export function readColour(written: string): Colour | undefined {
  const [, red, green, blue] = /^rgb\((\d+), (\d+), (\d+)\)$/u.exec(written.trim()) ?? [];
  return red && green && blue ? [Number(red), Number(green), Number(blue)] : undefined;
}

/** WCAG 2.2, "contrast ratio": 1..21. */
export function contrast(one: Colour, other: Colour): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Goes from a colour towards another in steps until it is good enough, at the latest at its end. */
function until(from: Colour, to: Colour, good: (colour: Colour) => boolean): Colour {
  for (let part = 0; part < 1; part += 0.02) {
    const one = mix(from, to, part);
    if (good(one)) return one;
  }
  return to;
}

function mix(one: Colour, other: Colour, part: number): Colour {
  const [red, green, blue] = [0, 1, 2].map((at) =>
    Math.round((one[at] ?? 0) + ((other[at] ?? 0) - (one[at] ?? 0)) * part),
  );
  return [red ?? 0, green ?? 0, blue ?? 0];
}

function hex(colour: Colour): string {
  return `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
