import type { JSX } from 'preact';

interface ButtonProps {
  readonly label: string;
  readonly primary?: boolean;
  readonly onPress: () => void;
}

/** A button of a question of the frame. */
export function Button({ label, primary = false, onPress }: ButtonProps): JSX.Element {
  return (
    <button type="button" class={primary ? 'btn primary' : 'btn'} onClick={onPress}>
      {label}
    </button>
  );
}
