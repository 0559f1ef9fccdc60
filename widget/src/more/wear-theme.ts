import { readColour, themeOf } from './theme.ts';

/**
 * Gives the frame the colour that the page has chosen, made readable, and again whenever light and dark change. What
 * is no colour changes nothing.
 */
export function wearTheme(host: HTMLElement, chosen: string): void {
  const night = matchMedia('(prefers-color-scheme: dark)');
  const wear = (): void => {
    const brand = brandOf(host, chosen);
    if (!brand) return;
    const theme = host.dataset['theme'];
    const dark = theme === 'dark' || (theme !== 'light' && night.matches);
    // The frame's own rules stand on :host, which an element's own style outdoes.
    for (const [name, value] of Object.entries(themeOf(brand, dark)))
      host.style.setProperty(name, value);
  };
  wear();
  night.addEventListener?.('change', wear);
}

function brandOf(host: HTMLElement, chosen: string): ReturnType<typeof readColour> {
  const probe = document.createElement('span');
  probe.style.color = chosen;
  host.shadowRoot?.append(probe);
  const colour = readColour(probe.style.color === '' ? '' : getComputedStyle(probe).color);
  probe.remove();
  return colour;
}
