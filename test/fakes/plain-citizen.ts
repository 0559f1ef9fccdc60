import { setTimeout as pause } from 'node:timers/promises';
import { recordConfidential } from '#test/run-record.ts';

const LOOK = 'name="look"';
const LOOK_MS = 500;
/** Half a minute, on a machine that does other things too. */
const MOST_LOOKS = 60;

/** A citizen whose browser runs no script: forms as they stand on the page, and the one cookie. */
export interface PlainCitizen {
  /** The page as it is now. */
  readonly page: () => string;
  /** Opens a path. */
  readonly opens: (path: string) => Promise<string>;
  /** Fills in the form whose fields have these names, and sends it. */
  readonly sends: (fields: Readonly<Record<string, string | readonly Blob[]>>) => Promise<string>;
  /** Fills in the form that has this button, and presses it. */
  readonly fills: (
    label: string,
    fields: Readonly<Record<string, string | readonly Blob[]>>,
  ) => Promise<string>;
  /** Presses the button with this label. */
  readonly presses: (label: string) => Promise<string>;
}

/** `keepsCookies`: false for a browser that refuses them. */
export function aPlainCitizen(url: string, keepsCookies = true): PlainCitizen {
  const jar = new Map<string, string>();
  let markup = '';
  const load = async (path: string, body?: BodyInit): Promise<string> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(path, url), {
      redirect: 'manual',
      headers: cookie === '' ? {} : { cookie },
      ...(body === undefined ? {} : { method: 'POST', body }),
    });
    if (keepsCookies) for (const line of response.headers.getSetCookie()) keep(jar, line);
    const next = response.headers.get('location');
    if (next !== null) return load(next);
    markup = await response.text();
    return markup;
  };
  const send = async (
    form: string,
    fields: Readonly<Record<string, string | readonly Blob[]>>,
  ): Promise<string> => {
    await load(actionOf(form), bodyOf(form, fields));
    // An answer that takes longer is looked for again, as the page says.
    for (let looks = 0; looks < MOST_LOOKS && markup.includes(LOOK); looks += 1) {
      await pause(LOOK_MS);
      const look = formsIn(markup).find((one) => one.includes(LOOK)) ?? '';
      await load(actionOf(look), bodyOf(look, { look: '1' }));
    }
    return markup;
  };
  return {
    page: () => markup,
    opens: (path) => load(path),
    sends: (fields) => send(formWith(markup, Object.keys(fields)), fields),
    fills: (label, fields) => {
      const { form, said } = buttonOf(markup, label);
      return send(form, { ...fields, ...said });
    },
    presses: (label) => {
      const { form, said } = buttonOf(markup, label);
      return send(form, said);
    },
  };
}

/** The form that a button stands in, and what the button itself says. */
function buttonOf(
  markup: string,
  label: string,
): { readonly form: string; readonly said: Readonly<Record<string, string>> } {
  const form = formsIn(markup).find((one) => one.includes(`>${label}</button>`));
  const button = /<button[^>]*name="([^"]+)" value="([^"]*)"[^>]*>/u.exec(form ?? '');
  if (!form || !button) throw new Error(`nothing to press says “${label}”`);
  return { form, said: { [button[1] ?? '']: decoded(button[2] ?? '') } };
}

function actionOf(form: string): string {
  return decoded(/action="([^"]*)"/u.exec(form)?.[1] ?? '');
}

function keep(jar: Map<string, string>, line: string): void {
  const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
  if (value === '') jar.delete(name);
  else jar.set(name, value);
  recordConfidential('token', [value]);
}

function formsIn(markup: string): readonly string[] {
  return markup.match(/<form[\s\S]*?<\/form>/gu) ?? [];
}

function formWith(markup: string, names: readonly string[]): string {
  const form = formsIn(markup).find((one) =>
    names.every((name) => new RegExp(`<(?:input|textarea)[^>]* name="${name}"`, 'u').test(one)),
  );
  if (form === undefined) throw new Error(`no form asks for ${names.join(', ')}`);
  return form;
}

/** Hidden fields go along; files make it a form of parts. */
function bodyOf(
  form: string,
  fields: Readonly<Record<string, string | readonly Blob[]>>,
): FormData | URLSearchParams {
  const inParts = form.includes('multipart/form-data');
  const body = inParts ? new FormData() : new URLSearchParams();
  for (const [, name = '', value = ''] of form.matchAll(
    /<input type="hidden" name="([^"]+)" value="([^"]*)">/gu,
  ))
    body.append(name, decoded(value));
  for (const [name, value] of Object.entries(fields))
    if (typeof value === 'string') body.append(name, value);
    else if (body instanceof FormData)
      value.forEach((file, at) => body.append(name, file, `hinh-${at}.jpg`));
  return body;
}

function decoded(value: string): string {
  return value
    .replace(/&#(\d+);/gu, (_all, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
