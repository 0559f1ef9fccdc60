import { DOOR, ICONS } from '../icons.ts';
import { type Html, html } from './html.ts';

/** The chat's icons, and those that only pages have: what the chat does not draw is not sent with it. */
const PAGE_ICONS = {
  ...ICONS,
  heart: 'M12 20S4 15 4 9.3A4.3 4.3 0 0 1 12 7a4.3 4.3 0 0 1 8 2.3C20 15 12 20 12 20z',
  house: 'M4 11.5 12 4.5l8 7M6 10v9.5h12V10',
} as const;

export type PageIconName = keyof typeof PAGE_ICONS;

/** An icon that says nothing of its own to a screen reader. */
export function icon(name: PageIconName): Html {
  return html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="${PAGE_ICONS[name]}"/></svg>`;
}

/** The open door, our mark. */
export function door(): Html {
  return html`<svg class="mark" viewBox="0 0 36 36" aria-hidden="true" focusable="false"><path class="line" d="${DOOR.frame}"/><path d="${DOOR.leaf}" fill="currentColor"/><path class="knob" d="${DOOR.knob}"/></svg>`;
}
