import type { Refusal } from '#bot/notices/told.ts';

interface Meaning {
  readonly because: Refusal;
  readonly means: string;
}

const meaning = (because: Refusal, means: string): Meaning => ({ because, means });

/**
 * Error codes of template messages by phone and what follows from each (Zalo's ZBS error page, as transcribed
 * 2026-08-20, channels.md 5.5). -124 is a stale token and is dealt with before this table is asked.
 */
const MEANINGS: Readonly<Record<number, Meaning>> = {
  [-100]: meaning('busy', 'unknown error'),
  [-101]: meaning('operator', 'app is invalid'),
  [-102]: meaning('operator', 'app does not exist'),
  [-103]: meaning('operator', 'app is inactive'),
  [-104]: meaning('operator', 'app secret is invalid'),
  [-105]: meaning('operator', 'app is not linked to the OA'),
  [-106]: meaning('template', 'method is not supported'),
  [-107]: meaning('template', 'message id is invalid'),
  [-108]: meaning('cannot-receive', 'phone number is invalid'),
  [-109]: meaning('template', 'template id is invalid'),
  [-1091]: meaning('operator', 'template cannot be edited'),
  [-110]: meaning('cannot-receive', "citizen's Zalo is too old"),
  [-111]: meaning('template', 'template data is empty'),
  [-112]: meaning('template', 'type of template data is not defined'),
  [-1121]: meaning('template', 'a parameter is too long'),
  [-1122]: meaning('template', 'a parameter is missing'),
  [-1123]: meaning('template', 'QR code could not be made'),
  [-1124]: meaning('template', 'format of a parameter is wrong'),
  [-113]: meaning('template', 'button is invalid'),
  [-1131]: meaning('template', 'content of a button is invalid'),
  [-114]: meaning('cannot-receive', 'citizen cannot receive'),
  [-115]: meaning('operator', 'out of balance or quota'),
  [-116]: meaning('template', 'content is invalid'),
  [-117]: meaning('operator', 'no permission for this template'),
  [-118]: meaning('cannot-receive', 'no Zalo account with this number'),
  [-119]: meaning('cannot-receive', 'account cannot receive'),
  [-120]: meaning('operator', 'OA has no permission'),
  [-1201]: meaning('operator', 'OA has no permission for tag 3'),
  [-1202]: meaning('operator', 'OA has no permission for media'),
  [-121]: meaning('template', 'body is empty'),
  [-122]: meaning('template', 'body is not JSON'),
  [-123]: meaning('template', 'RSA data cannot be read'),
  [-124]: meaning('busy', 'access token is invalid'),
  [-1241]: meaning('operator', 'appsecret_proof is wrong'),
  [-125]: meaning('operator', 'OA id is invalid'),
  [-126]: meaning('operator', 'development quota is used up'),
  [-127]: meaning('operator', 'a test template reaches administrators only'),
  [-128]: meaning('operator', 'RSA key is missing'),
  [-129]: meaning('operator', 'RSA key is invalid'),
  [-130]: meaning('template', 'content is over 100,000 characters'),
  [-131]: meaning('operator', 'template is not approved'),
  [-132]: meaning('template', 'a parameter is invalid'),
  [-133]: meaning('night', 'not between 22:00 and 06:00'),
  [-135]: meaning('operator', 'OA may not send template messages'),
  [-1351]: meaning('operator', 'OA is blocked'),
  [-136]: meaning('operator', 'a ZCA account is needed'),
  [-137]: meaning('operator', 'the ZCA account could not be charged'),
  [-138]: meaning('operator', 'app has no permission'),
  [-1381]: meaning('operator', 'extension has no ZCA account'),
  [-139]: meaning('citizen-refuses', 'citizen refuses this kind of message'),
  [-140]: meaning('cannot-receive', 'citizen is not eligible'),
  [-141]: meaning('citizen-refuses', 'citizen refuses messages of this OA'),
  [-142]: meaning('operator', 'RSA key does not exist'),
  [-143]: meaning('operator', 'RSA key exists already'),
  [-144]: meaning('quota', "OA's daily limit is reached"),
  [-1441]: meaning('quota', 'monthly limit of promotion is reached'),
  [-145]: meaning('operator', 'OA may not send this kind'),
  [-146]: meaning('operator', 'template is disabled for its quality'),
  [-147]: meaning('quota', "template's daily limit is reached"),
  [-1471]: meaning('quota', "citizen's monthly limit is reached"),
  [-1472]: meaning('quota', "citizen's daily limit is reached"),
  [-153]: meaning('template', 'violates the specification'),
  [-161]: meaning('template', 'sending mode is invalid'),
  [-162]: meaning('template', 'sending mode 3 is not for tags 1 and 2'),
  [-32]: meaning('busy', 'call limit is reached'),
};

/** A code no table knows is left to a person; the next way is taken meanwhile. */
const UNKNOWN = meaning('operator', 'a code that is not in the table');

/** Why Zalo refused, and what its code means, for the log. */
export function meaningOf(code: number): Meaning {
  return MEANINGS[code] ?? UNKNOWN;
}
