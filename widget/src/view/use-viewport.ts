import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A keyboard takes at least so much of the screen; toolbars that come and go take less. */
const KEYBOARD_PX = 150;

/** Fits the panel into what the keyboard on the screen leaves; true while it is up. */
export function useViewport(panel: RefObject<HTMLElement>): boolean {
  const [keyboard, setKeyboard] = useState(false);
  useEffect(() => {
    const seen = window.visualViewport;
    if (!seen) return undefined;
    const fit = (): void => {
      const up = seen.scale === 1 && window.innerHeight - seen.height > KEYBOARD_PX;
      setKeyboard(up);
      const style = panel.current?.style;
      style?.setProperty('--height', up ? `${seen.height}px` : '');
      style?.setProperty('--top', up ? `${seen.offsetTop}px` : '');
    };
    fit();
    seen.addEventListener('resize', fit);
    seen.addEventListener('scroll', fit);
    return () => {
      seen.removeEventListener('resize', fit);
      seen.removeEventListener('scroll', fit);
    };
  }, [panel]);
  return keyboard;
}
