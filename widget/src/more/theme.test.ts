import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Colour, contrast, FLOOR, readColour, themeOf } from './theme.ts';

const byte = fc.integer({ min: 0, max: 255 });
const colourOf = (hex: string): Colour => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];

/** Ink and ground that meet in the frame; those that are no token of the theme are the fixed ones of tokens.css. */
const PAIRS = {
  light: [
    ['--on-brand', '--brand'],
    ['--brand', '--brand-soft'],
    ['--link', '#ffffff'],
    ['#17211f', '--brand-soft'],
    ['#ffffff', '--head'],
    ['#ffffff', '--head-hover'],
    ['--on-head-muted', '--head'],
  ],
  dark: [
    ['--on-brand', '--brand'],
    ['--brand', '--brand-soft'],
    ['--link', '#182220'],
    ['#edf2ef', '--brand-soft'],
    ['#f0fafb', '--head'],
    ['#f0fafb', '--head-hover'],
    ['--on-head-muted', '--head'],
  ],
} as const;

test.each(['light', 'dark'] as const)(
  'any colour that an office chooses stays readable (%s)',
  (look) => {
    fc.assert(
      fc.property(byte, byte, byte, (red, green, blue) => {
        const theme = themeOf([red, green, blue], look === 'dark');
        const valueOf = (name: string): Colour => colourOf(theme[name] ?? name);
        for (const [ink, ground] of PAIRS[look])
          expect(
            contrast(valueOf(ink), valueOf(ground)),
            `${ink} on ${ground}`,
          ).toBeGreaterThanOrEqual(FLOOR);
      }),
    );
  },
);

test('a colour that is good enough is left as it is', () => {
  expect(themeOf([11, 70, 80], false)['--brand']).toBe('#0b4650');
});

test('a colour is read as browsers write it, and only so', () => {
  expect(readColour('rgb(1, 22, 255)')).toEqual([1, 22, 255]);
  expect(readColour('rgba(1, 2, 3, 0.5)')).toBeUndefined();
  expect(readColour('color(srgb 1 0 0)')).toBeUndefined();
});
