const STOPS = 'button:not([hidden]), a[href], textarea, input, [tabindex="0"]';

/**
 * Where the panel covers the whole page, Tab goes round inside it: what lies under it cannot be seen
 * (WCAG 2.4.11). Docked beside the page, Tab leaves it as usual.
 */
export function keepTabInside(panel: HTMLElement, event: KeyboardEvent): void {
  if (panel.clientWidth < document.documentElement.clientWidth) return;
  const stops = [...panel.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => stop.offsetParent !== null,
  );
  const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
  const other = event.shiftKey ? stops[stops.length - 1] : stops[0];
  if ((panel.getRootNode() as ShadowRoot).activeElement !== edge) return;
  event.preventDefault();
  other?.focus();
}
