import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import type { StaffRole } from '../../protocol.ts';
import { Icon } from '../parts/icon.tsx';
import type { PageOffered } from './palette-items.ts';

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));

/** The way to everything by a few letters: a button, and Ctrl K wherever one is. */
export function PaletteDoor({
  places,
  role,
}: {
  readonly places: readonly PageOffered[];
  readonly role: StaffRole;
}): ReactNode {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey)
        return;
      event.preventDefault();
      setOpen((now) => !now);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className="goto"
        aria-keyshortcuts="Control+K"
        onClick={() => setOpen(true)}
      >
        <Icon name="find" />
        <span>Đi tới…</span> <kbd>Ctrl K</kbd>
      </button>
      {open && (
        <Suspense>
          <Palette {...{ places, role }} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
