import type { ReactNode } from 'react';

/** Our own line icons; each always stands beside a word or under an `aria-label`. */
const PATHS = {
  inbox: 'M4 13 6.500 5h11L20 13v6H4z M4 13h5l1 2.500h4l1-2.500h5',
  talk: 'M4 5h16v11H10l-4.500 4v-4H4z',
  dossier: 'M6 3h8l4 4v14H6z M14 3v4h4M9 12h6M9 16h6',
  book: 'M5 4.500h9a3 3 0 0 1 3 3V20H8a3 3 0 0 1-3-3z M5 17a3 3 0 0 1 3-3h9M20 7v13h-3',
  chart: 'M4 20h16M7 20v-7M12 20V6M17 20v-10',
  people:
    'M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7z M2.500 20c.6-4 3-6 6.500-6s5.900 2 6.500 6 M16 4.500a3.500 3.500 0 0 1 0 6.500M18 14.500c2 .8 3.200 2.600 3.500 5.500',
  shield: 'M12 3.500 19 6v5.500c0 4.500-3 7.500-7 9-4-1.500-7-4.500-7-9V6z',
  find: 'M10.500 16.500a6 6 0 1 0 0-12 6 6 0 0 0 0 12z m4.500-1.500 5 5',
  person:
    'M12 11.800a3.800 3.800 0 1 0 0-7.600 3.800 3.800 0 0 0 0 7.600z M4.500 20c.8-4 3.800-6 7.500-6s6.700 2 7.500 6',
  clock: 'M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17z M12 7.500V12l3 2',
  late: 'M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17z M12 7.500v5.500M12 16.300v.2',
  soon: 'M7 4h10M7 20h10M8 4c0 4 4 5 4 8s-4 4-4 8M16 4c0 4-4 5-4 8s4 4 4 8',
  pause: 'M9 6v12M15 6v12',
  tick: 'm5 12.500 4.500 4.500L19 7.500',
  warn: 'M12 4 2.500 20h19z M12 10v4.500M12 17.300v.2',
  route:
    'M6 8.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z M18 20.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z M8.500 6H15a3.500 3.500 0 0 1 0 7H9a3.500 3.500 0 0 0 0 5h6.500',
  merge: 'M6 4v5c0 3 6 3 6 7v4M18 4v5c0 3-6 3-6 7',
  more: 'M12 6.500a1 1 0 1 0 0-2 1 1 0 0 0 0 2z M12 13a1 1 0 1 0 0-2 1 1 0 0 0 0 2z M12 19.500a1 1 0 1 0 0-2 1 1 0 0 0 0 2z',
  note: 'M5 4h14v11l-5 5H5z M14 20v-5h5M8.500 9h7M8.500 12.500h4',
  send: 'M4 12 20 4.500 15 20l-3.500-6.500z M11.500 13.500 20 4.500',
  back: 'M8 5 4 9l4 4 M4 9h10a5.500 5.500 0 0 1 0 11h-3',
  plus: 'M12 5v14M5 12h14',
  cross: 'm6 6 12 12M18 6 6 18',
  place:
    'M12 21s-6.500-6-6.500-11a6.500 6.500 0 0 1 13 0c0 5-6.500 11-6.500 11z M12 12.300a2.300 2.300 0 1 0 0-4.600 2.300 2.300 0 0 0 0 4.600z',
  calendar: 'M4 5.500h16v14.500H4z M4 10h16M8.500 3.500v4M15.500 3.500v4',
  web: 'M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17z M3.500 12h17M12 3.500c2.500 2.500 3.500 5.500 3.500 8.500s-1 6-3.500 8.500c-2.500-2.500-3.500-5.500-3.500-8.500s1-6 3.500-8.500z',
  plane: 'm3.500 12 17-7.500-3 15-6-4.500-2.500 4-.5-5.500z',
  phone:
    'M6 4h3.500l1.500 4.500-2.200 1.500a12 12 0 0 0 5.200 5.200l1.500-2.200L20 14.500V18a2 2 0 0 1-2 2A14 14 0 0 1 4 6a2 2 0 0 1 2-2z',
  lock: 'M6 11h12v9H6z M8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  gear: 'M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z M12 3.500v3M12 17.500v3M3.500 12h3M17.500 12h3M6 6l2.100 2.100M15.900 15.900 18 18M18 6l-2.100 2.100M8.100 15.900 6 18',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return (
    <svg className="i" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The open door of Một Cửa. */
export function Mark(): ReactNode {
  return (
    <svg className="mark" viewBox="0 0 36 36" aria-hidden="true" width="36" height="36">
      <path
        d="M8 31V10a6 6 0 0 1 6-6h8a6 6 0 0 1 6 6v21M4.500 31h27"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
      <path d="M28 31 16.500 27.500V11.500L28 8.500z" fill="currentColor" />
    </svg>
  );
}
