const REAL = '/desk';
const PRACTICE = '/desk/tap-huan';

/** True on the practice desk: its address says so, so that one window is either the one or the other. */
export const PRACTISING =
  window.location.pathname === PRACTICE || window.location.pathname.startsWith(`${PRACTICE}/`);

/** Where this desk's pages stand. */
export const DESK = PRACTISING ? PRACTICE : REAL;

/** Who somebody is does not change by practising; everything else is asked of the practice store. */
const PERSONAL = /^\/api\/desk\/(?:session|password|second-factor|door|invitation|practice)\b/u;

/** Where to ask: nothing but one's own account is ever asked of the real desk while practising. */
export function askedAt(path: string): string {
  return PRACTISING && !PERSONAL.test(path) ? `/practice${path}` : path;
}

export const REAL_DESK = REAL;
export const PRACTICE_DESK = PRACTICE;
