import type { StaffMember } from '#adapters/postgres/staff.ts';
import type { StaffHandler } from './for-staff.ts';

/** What not everybody at the desk may do. */
type RestrictedAct =
  | 'read-citizens'
  | 'serve-citizens'
  | 'edit-knowledge'
  | 'keep-registers'
  | 'enter-dossiers';

/** Who may change what the assistant knows. */
export const EDITORS: readonly StaffMember['role'][] = ['editor', 'supervisor', 'administrator'];

const MAY: Readonly<Record<RestrictedAct, readonly StaffMember['role'][]>> = {
  /** Conversations, call-backs and citizens' files: whoever keeps the knowledge reads the questions alone. */
  'read-citizens': ['agent', 'supervisor', 'inspector', 'administrator'],
  /** Speaking to citizens and sending again what did not reach them; the inspection reads along only. */
  'serve-citizens': ['agent', 'supervisor', 'administrator'],
  'edit-knowledge': EDITORS,
  'keep-registers': ['supervisor', 'administrator'],
  /** Of their own agency, who has one; inspection and editors look only. */
  'enter-dossiers': ['agent', 'supervisor', 'administrator'],
};

/** True where a member of staff with this role may do `act`; everybody at the desk may look. */
export function may({ role }: Pick<StaffMember, 'role'>, act: RestrictedAct): boolean {
  return MAY[act].includes(role);
}

/** Lets only those reach a handler who may read what citizens wrote. */
export function readers(handle: StaffHandler): StaffHandler {
  return only('read-citizens', handle);
}

/** Lets only those reach a handler who answer citizens. */
export function handlers(handle: StaffHandler): StaffHandler {
  return only('serve-citizens', handle);
}

/** Lets only those reach a handler who may change what the assistant knows. */
export function editors(handle: StaffHandler): StaffHandler {
  return only('edit-knowledge', handle);
}

/** Calendar, deadlines and routing bind every agency: only who leads the whole office changes them. */
export function mayKeepRules({ role, agency }: Pick<StaffMember, 'role' | 'agency'>): boolean {
  return (role === 'supervisor' || role === 'administrator') && agency === null;
}

/** Lets only those reach a handler who may change calendar, deadlines and routing. */
export function ruleKeepers(handle: StaffHandler): StaffHandler {
  return async (request, reply, session) =>
    mayKeepRules(session.staff) ? handle(request, reply, session) : reply.code(403).send();
}

function only(act: RestrictedAct, handle: StaffHandler): StaffHandler {
  return async (request, reply, session) =>
    may(session.staff, act) ? handle(request, reply, session) : reply.code(403).send();
}
