/** `@hoa` in a note between colleagues; not the middle of a mail address. */
const MENTION = /(?<![\p{L}\p{N}_.-])@([a-z0-9][\w.-]{1,39})/giu;

/** The logins that a note names, in small letters, each once. Whether they are anybody's is for the store to know. */
export function mentionedIn(note: string): readonly string[] {
  const names = [...note.matchAll(MENTION)].map(([, login = '']) => login.replace(/[.-]+$/u, ''));
  return [...new Set(names.map((login) => login.toLowerCase()))];
}
