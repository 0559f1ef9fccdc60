import type { JSX } from 'preact';
import { DOOR, ICONS, type IconName } from '../../icons.ts';

/** An icon that says nothing of its own to a screen reader. */
export function Icon({ name, more = '' }: { name: IconName; more?: string }): JSX.Element {
  return (
    <svg class={`i ${more}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={ICONS[name]} />
    </svg>
  );
}

/** The open door, our mark. */
export function Door(): JSX.Element {
  return (
    <svg class="mark" viewBox="0 0 36 36" aria-hidden="true" focusable="false">
      <path d={DOOR.frame} class="line" />
      <path d={DOOR.leaf} fill="currentColor" />
      <path d={DOOR.knob} class="knob" />
    </svg>
  );
}
