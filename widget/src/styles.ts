import tokens from '../pages/tokens.css?inline';
import type { Options } from './options.ts';
import widget from './widget.css?inline';

/**
 * Gives the shadow root its styles: as a constructed sheet, which a page's `style-src` does not block;
 * as a style element where the browser is too old for one.
 */
export function addStyles(root: ShadowRoot, theme: Options['theme']): void {
  const css = inTheme(inReadersSize(tokens + widget), theme);
  if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } else {
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}

/** A page that wants dark has it by day too; what wants light is seen to by the tokens themselves. */
function inTheme(css: string, theme: Options['theme']): string {
  return theme === 'dark' ? css.replace(/\(prefers-color-scheme: ?dark\)/gu, 'all') : css;
}

/** A host page may have set its root to 10px: sizes follow the size that the reader has chosen, not that. */
function inReadersSize(css: string): string {
  const probe = document.createElement('span');
  probe.style.cssText =
    'all:initial!important;position:absolute!important;font-size:medium!important';
  document.body.append(probe);
  const readers = Number.parseFloat(getComputedStyle(probe).fontSize);
  probe.remove();
  const hosts = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const ratio = readers / hosts;
  if (!(ratio > 0) || ratio === 1) return css;
  return css.replace(/(\d*\.?\d+)rem/gu, (_, size: string) => `${Number(size) * ratio}rem`);
}
