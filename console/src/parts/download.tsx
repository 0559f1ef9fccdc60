import type { ReactNode } from 'react';
import { PRACTISING } from '../practice/practice-mode.ts';

/** A file to take along; while practising there is none, since a file leaves its banner behind. */
export function Download({
  href,
  children,
}: {
  readonly href: string;
  readonly children: ReactNode;
}): ReactNode {
  if (PRACTISING) return null;
  return (
    <a className="btn" href={href} download>
      {children}
    </a>
  );
}
