/** What the page that holds the widget has set on the script. */
export interface Options {
  /** The office's name until the server has said it. */
  readonly office: string;
  /** Root of the server, without a slash at the end; empty for the page's own. */
  readonly api: string;
  /** `kiosk`: a device that many people use, nothing is kept on it. */
  readonly mode: 'open' | 'kiosk';
  /** `wide`: opened by itself where it stands beside the page and covers nothing. */
  readonly start: 'closed' | 'wide';
  /** A number to call when nothing else works. */
  readonly phone: string | undefined;
  /** The page that works without this script. */
  readonly plain: string;
  /** How data is used; without it there is no link. */
  readonly privacy: string | undefined;
  /** Alt+Shift+C opens; can be switched off (WCAG 2.1.4). */
  readonly shortcut: boolean;
  readonly theme: 'light' | 'dark' | undefined;
  /** The interface's first language. */
  readonly language: 'vi' | 'en';
}

type Dataset = Readonly<Record<string, string | undefined>>;

/**
 * Reads `data-…` of the script; whatever is missing or odd falls back to the plain case. A script that came from
 * another server than the page (`origin`) speaks with the one it came from.
 */
export function readOptions(data: Dataset, origin = ''): Options {
  const api = (data['api'] ?? origin).replace(/\/+$/u, '');
  const theme = data['theme'];
  return {
    office: data['office'] ?? '',
    api,
    mode: data['mode'] === 'kiosk' ? 'kiosk' : 'open',
    start: data['open'] === 'wide' ? 'wide' : 'closed',
    phone: data['phone'] || undefined,
    plain: data['plain'] || `${api}/hoi`,
    privacy: data['privacy'] || undefined,
    shortcut: data['shortcut'] !== 'off',
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
    language: data['lang'] === 'en' ? 'en' : 'vi',
  };
}
