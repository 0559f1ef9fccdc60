import { hashPassword, isPassword } from '#adapters/auth/password-hash.ts';
import { SHORTEST_PASSWORD } from '#adapters/auth/password-rules.ts';
import { audit } from '#adapters/postgres/audit.ts';
import { changePassword, passwordOf, type StaffMember } from '#adapters/postgres/staff.ts';
import type { StaffParts } from '../staff-parts.ts';

/** Sets the password somebody chose, which ends all their sessions; gives what is wrong with it instead. */
export async function setOwnPassword(
  staff: Pick<StaffMember, 'id' | 'login'>,
  password: string,
  { pool }: Pick<StaffParts, 'pool'>,
): Promise<string | undefined> {
  if (password.length < SHORTEST_PASSWORD)
    return `Mật khẩu cần ít nhất ${SHORTEST_PASSWORD} ký tự.`;
  const present = await passwordOf(pool, staff.id);
  if (present !== undefined && (await isPassword(password, present)))
    return 'Mật khẩu mới phải khác mật khẩu đang dùng.';
  await changePassword(pool, staff.id, await hashPassword(password));
  await audit(pool, { actor: staff.login, act: 'password-changed', object: staff.login });
  return undefined;
}
