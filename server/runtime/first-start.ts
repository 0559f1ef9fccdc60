import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { hashPassword } from '#adapters/auth/password-hash.ts';
import type { Seal } from '#adapters/postgres/seal.ts';
import { addStaff, countStaff } from '#adapters/postgres/staff.ts';
import type { Env } from '../config.ts';
import { seedSampleDossiers } from './seed-sample-dossiers.ts';

/** What only the first start of a store does: the desk's one-time password, and the sample dossiers of a trial. */
export async function firstStart(parts: {
  readonly env: Env;
  readonly pool: pg.Pool;
  readonly personal: Seal;
  readonly embedded: boolean;
  readonly say: (line: string) => void;
}): Promise<void> {
  if ((await countStaff(parts.pool)) > 0) return;
  if (parts.embedded) await seedSampleDossiers(parts.pool, parts.personal);
  const password = randomBytes(9).toString('base64url');
  const admin = {
    login: 'admin',
    name: 'Quản trị',
    role: 'administrator',
    password: await hashPassword(password),
  } as const;
  // Said before it is kept: a start killed in between says another one the next time.
  parts.say('Bàn làm việc của cán bộ: /staff');
  parts.say(`  tên đăng nhập: admin   mật khẩu dùng một lần: ${password}`);
  await addStaff(parts.pool, admin);
  if (parts.embedded)
    parts.say(
      'Kho dữ liệu đi kèm dùng để dùng thử và cho một cơ quan; hồ sơ trong đó là dữ liệu giả lập.',
    );
}
