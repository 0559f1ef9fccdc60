import { useEffect } from 'react';

/** True where the person is writing: single letters belong to the words there. */
function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [role="dialog"], [role="menu"]') !== null
  );
}

const OFF = 'keys/off';

/** Whether single letters act on this computer (WCAG 2.1.4: they can be switched off). */
export function keysAreOn(): boolean {
  return localStorage.getItem(OFF) === null;
}

export function switchKeys(on: boolean): void {
  if (on) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, 'yes');
}

/** Single keys that act on the page; none of it inside fields, dialogs and menus, or where they are switched off. */
export function useKeys(acts: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const act = acts[event.key.toLowerCase()];
      if (!act || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
      // The sheet itself opens all the same: there they are switched on again.
      if (!keysAreOn() && event.key !== '?') return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [acts]);
}
