import { DOOR, ICONS, type IconName } from '../icons.ts';
import { type Html, html } from './html.ts';

/** An icon that says nothing of its own to a screen reader. */
export function icon(name: IconName): Html {
  return html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="${ICONS[name]}"/></svg>`;
}

/** The open door, our mark. */
export function door(): Html {
  return html`<svg class="mark" viewBox="0 0 36 36" aria-hidden="true" focusable="false"><path class="line" d="${DOOR.frame}"/><path d="${DOOR.leaf}" fill="currentColor"/><path class="knob" d="${DOOR.knob}"/></svg>`;
}
