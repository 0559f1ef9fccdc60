import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A file that pages load. */
export interface PageFile {
  /** Where the server has it. */
  readonly path: string;
  /** The same with what is in it as part of the address: under that a browser may keep it for ever. */
  readonly address: string;
  /** Of what it holds, as it stands in the address. */
  readonly version: string;
  readonly content: string;
}

/** `name` stands beside this module; it is read once, when the server starts. */
function pageFile(name: string): PageFile {
  const content = readFileSync(new URL(name, import.meta.url), 'utf8');
  const version = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return { path: `/${name}`, address: `/${name}?v=${version}`, version, content };
}

export const TOKENS = pageFile('tokens.css');
export const STYLES = pageFile('pages.css');
/** Only where days are shown; the desk loads it too. */
export const CALENDAR = pageFile('calendar.css');
export const MARK = pageFile('icon.svg');
