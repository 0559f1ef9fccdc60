const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

/** Our own icons, drawn with one line 1.8 wide in a square of 24. Words always stand beside them or name them. */
export const ICONS = {
  add: 'M12 5v14M5 12h14',
  alert: `${circle(12, 12, 8.5)}M12 7.5v5.5M12 16.3v.2`,
  apart: 'M14 5h5v5M19 5l-8 8M17 14v5H5V7h5',
  back: 'M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-3',
  call: 'M6 4h3.5l1.5 4.5-2.2 1.5a12 12 0 0 0 5.2 5.2l1.5-2.2L20 14.5V18a2 2 0 0 1-2 2A14 14 0 0 1 4 6a2 2 0 0 1 2-2z',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  clock: `${circle(12, 12, 8.5)}M12 7.5V12l3 2`,
  copy: 'M9 8h11v12H9zM6 16H4V4h11v1',
  close: 'm6 6 12 12M18 6 6 18',
  down: 'M12 5v13M6.5 12.5 12 18l5.5-5.5',
  find: `${circle(10.5, 10.5, 6)}M15 15l5 5`,
  go: 'm9 6 6 6-6 6',
  large: `m3 18 4.5-12L12 18M4.6 14h5.8${circle(17, 15, 3)}M20 12v6`,
  lock: 'M5 10.5h14v9.5H5zM8 10.5V8a4 4 0 0 1 8 0v2.5',
  menu: 'M5 7h14M5 12h14M5 17h14',
  mic: 'M12 4a2.5 2.5 0 0 0-2.5 2.5v5a2.5 2.5 0 0 0 5 0v-5A2.5 2.5 0 0 0 12 4zM6.5 11.5a5.5 5.5 0 0 0 11 0M12 17v3',
  money: `${circle(12, 12, 8.5)}M8 9.5h8M8 13h8M10 16.5h4`,
  offline:
    'M3 3l18 18M5 12.5a10 10 0 0 1 4-2.3M15.5 10.5a10 10 0 0 1 3.5 2M8.5 16a5 5 0 0 1 6.5-.3M12 19.5v.1M2 9a15 15 0 0 1 4-2.5M11 5.5A15 15 0 0 1 22 9',
  paper: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  pause: 'M9 6v12M15 6v12',
  pen: 'M5 19h3.5L19 8.5 15.5 5 5 15.5z',
  people: `${circle(9, 8.5, 3.3)}M3 19c.6-3.5 3-5.2 6-5.2s5.4 1.7 6 5.2M15.5 5.5a3.3 3.3 0 0 1 0 6M17 14c2.2.4 3.6 2 4 5`,
  person: `${circle(12, 8, 3.8)}M4.5 20c.8-4 3.8-6 7.5-6s6.7 2 7.5 6`,
  place: `M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11z${circle(12, 10, 2.3)}`,
  print: 'M7 9V4h10v5M7 17H4.5V9h15v8H17M7 14h10v6H7z',
  say: 'M8 5.5v13l10-6.5z',
  send: 'M4 12 20 4.5 15 20l-3.5-6.5zM11.5 13.5 20 4.5',
  staff:
    'M5 13v-1a7 7 0 0 1 14 0v1M5 12.5h1a1.5 1.5 0 0 1 1.5 1.5v3a1.5 1.5 0 0 1-4 0v-3a1.5 1.5 0 0 1 1.5-1.5zM18 12.5h1a1.5 1.5 0 0 1 1.5 1.5v3a1.5 1.5 0 0 1-4 0v-3a1.5 1.5 0 0 1 1.5-1.5zM18.5 18.5c0 1.5-1.5 2.5-4 2.5',
  steps: 'M4 19h5v-5h5V9h5V4',
} as const;

export type IconName = keyof typeof ICONS;

/** The open door: frame and ground as lines, the leaf filled, in a square of 36. */
export const DOOR = {
  frame: 'M8 31V10a6 6 0 0 1 6-6h8a6 6 0 0 1 6 6v21M4.5 31h27',
  leaf: 'M28 31 16.5 27.5V11.5L28 8.5z',
  knob: circle(20, 19.5, 1.5),
} as const;
