/** What came back: the page after every redirect, its status and address. */
export interface StaffPage {
  readonly status: number;
  readonly path: string;
  readonly text: string;
}

/** A member of staff at the plain pages: forms are sent with what the page hid in them. */
export interface StaffMember {
  readonly opens: (path: string) => Promise<StaffPage>;
  /** What the browser sends along, for requests of another kind. */
  readonly cookie: () => string;
  /** Fills the page's form that goes to `action` and sends it, with files where texts of some are given. */
  readonly sends: (
    page: StaffPage,
    action: string,
    fields?: Readonly<Record<string, string>>,
    files?: Readonly<Record<string, string>>,
  ) => Promise<StaffPage>;
}

/** The password that the first start says to whoever started it. */
export function firstPassword(said: string): string {
  const password = /mật khẩu dùng một lần: (\S+)/u.exec(said)?.[1];
  if (password === undefined) throw new Error('the start said no password');
  return password;
}

/** A browser without scripts at the staff pages of `url`. */
export function aStaffMember(url: string): StaffMember {
  const cookies = new Map<string, string>();
  const cookie = (): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const request = async (path: string, body?: URLSearchParams | FormData): Promise<StaffPage> => {
    const response = await fetch(`${url}${path}`, {
      method: body ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: cookie() },
      ...(body && { body }),
    });
    for (const line of response.headers.getSetCookie()) keep(cookies, line);
    const next = response.headers.get('location');
    if (next !== null) return request(next);
    return { status: response.status, path, text: await response.text() };
  };
  return {
    cookie,
    opens: (path) => request(path),
    sends: (page, action, fields = {}, files) => {
      const form = formIn(page.text, action);
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      return request(action, files === undefined ? form : withFiles(form, files));
    },
  };
}

function withFiles(form: URLSearchParams, files: Readonly<Record<string, string>>): FormData {
  const parts = new FormData();
  for (const [name, value] of form) parts.set(name, value);
  for (const [name, text] of Object.entries(files))
    parts.set(name, new Blob([text]), `${name}.csv`);
  return parts;
}

function keep(cookies: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(line) ?? [];
  if (value === '' || /Max-Age=0|Expires=Thu, 01 Jan 1970/u.test(line)) cookies.delete(name);
  else cookies.set(name, value);
}

/** The hidden fields of the form that is posted to `action`. */
function formIn(page: string, action: string): URLSearchParams {
  const form = page
    .split('<form ')
    .find((part) => part.startsWith(`method="post" action="${action}"`));
  if (form === undefined) throw new Error(`no form on the page goes to ${action}`);
  const inside = form.slice(0, form.indexOf('</form>'));
  const hidden = [...inside.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/gu)];
  return new URLSearchParams(hidden.map(([, name = '', value = '']) => [name, value]));
}

/** Signs in for the first time: the password that was said must give way to an own one. */
export async function signedIn(url: string, said: string): Promise<StaffMember> {
  const own = 'mat-khau-rieng-cua-toi';
  const staff = aStaffMember(url);
  const login = await staff.opens('/staff/login');
  const change = await staff.sends(login, '/staff/login', {
    login: 'admin',
    password: firstPassword(said),
  });
  const again = await staff.sends(change, '/staff/password', { password: own, again: own });
  await staff.sends(again, '/staff/login', { login: 'admin', password: own });
  return staff;
}
