import { describe, expect, test } from 'vitest';
import type { Dossier } from '#dossiers/dossier.ts';
import type { Register } from '#dossiers/register.ts';

/** What a register cannot do by its nature is no test of it: the reason stands where the register is set up. */
const unless = (limit: unknown) => (limit ? () => undefined : test);

/** A register with what a test does to it. */
export interface RegisterInTest {
  readonly register: Register;
  /** From now on it holds this one. */
  readonly holds: (dossier: Dossier) => Promise<unknown>;
  /** It answers no more; a second call makes it answer again. */
  readonly goesDown: () => void;
  readonly comesBack: () => void;
}

/** What a register cannot promise, each with the reason. */
export interface RegisterLimits {
  readonly weakProofs?: string;
  readonly contact?: string;
  readonly lastKnown?: string;
}

export const NOW = new Date('2026-11-20T03:00:00Z');
const RIGHT = '468772';

export function aDossier(code: string): Dossier {
  return {
    code,
    procedureCode: '1.001193',
    procedureName: 'Đăng ký khai sinh',
    applicant: 'Nguyễn Thị Mẫu Tươi',
    phone: '0900000571',
    idNumber: '999027468772',
    birthYear: 1984,
    submittedAt: new Date('2026-11-16T01:10:00Z'),
    dueAt: new Date('2026-11-19T10:00:00Z'),
    status: 'Đang xử lý',
    stage: 'in-progress',
    agency: 'UBND xã Tân Trụ',
    note: '',
    events: [],
  };
}

/** What every register promises to the bot, whatever lies behind it. */
export function registerContract(
  name: string,
  setUp: () => RegisterInTest,
  limits: RegisterLimits = {},
  proof: string = RIGHT,
): void {
  let number = 1000;
  const place = async (): Promise<RegisterInTest & { readonly code: string }> => {
    number += 1;
    const code = `G09.01-261116-${number}`;
    const inTest = setUp();
    await inTest.holds(aDossier(code));
    return { ...inTest, code };
  };

  describe(`${name} as a register`, () => {
    test('tells an owner how far it is, and nothing that proves it', async () => {
      const { register, code } = await place();
      const answer = await register.find(code, { text: proof }, NOW);
      expect(answer).toMatchObject({
        kind: 'status',
        status: {
          code,
          procedureName: 'Đăng ký khai sinh',
          applicant: 'Nguyễn Thị Mẫu Tươi',
          status: 'Đang xử lý',
          stage: 'in-progress',
          agency: 'UBND xã Tân Trụ',
          submittedAt: new Date('2026-11-16T01:10:00Z'),
          dueAt: new Date('2026-11-19T10:00:00Z'),
          source: { register: register.name },
        },
      });
      expect(JSON.stringify(answer)).not.toMatch(/999027468772|0900000571|1984/u);
    });

    test('a code in small letters is the same code', async () => {
      const { register, code } = await place();
      const answer = await register.find(code.toLowerCase(), { text: proof }, NOW);
      expect(answer).toMatchObject({ kind: 'status', status: { code } });
    });

    test('a wrong proof and an unknown code are one answer', async () => {
      const { register, code } = await place();
      const wrong = await register.find(code, { text: '999027468773' }, NOW);
      const unknown = await register.find('G09.01-261116-9999', { text: proof }, NOW);
      expect([wrong, unknown]).toEqual([{ kind: 'not-found' }, { kind: 'not-found' }]);
      expect(await register.find(code, { text: '' }, NOW)).toEqual({ kind: 'not-found' });
    });

    unless(limits.weakProofs)('a weaker proof holds until only the strong one counts', async () => {
      const { register, code } = await place();
      const weak = { text: '8772 Tươi' };
      expect(await register.find(code, weak, NOW)).toMatchObject({ kind: 'status' });
      const strained = await register.find(code, { ...weak, strongOnly: true }, NOW);
      expect(strained).toEqual({ kind: 'not-found' });
      const strong = { text: proof, strongOnly: true };
      expect(await register.find(code, strong, NOW)).toMatchObject({ kind: 'status' });
    });

    unless(limits.contact)('a phone of the sender’s own proves it, another does not', async () => {
      const { register, code } = await place();
      const own = { text: '', ownPhone: '+84900000571' };
      expect(await register.find(code, own, NOW)).toMatchObject({ kind: 'status' });
      const other = { text: '', ownPhone: '0900000572' };
      expect(await register.find(code, other, NOW)).toEqual({ kind: 'not-found' });
    });

    unless(limits.lastKnown)(
      'while it is down its last word is told to whoever proves it',
      async () => {
        const { register, code, goesDown, comesBack } = await place();
        await register.find(code, { text: proof }, NOW);
        goesDown();
        const later = new Date(NOW.getTime() + 3_600_000);
        const down = await register.find(code, { text: proof }, later);
        expect(down).toMatchObject({
          kind: 'unavailable',
          last: { code, status: 'Đang xử lý', source: { register: register.name, asOf: NOW } },
        });
        const wrong = await register.find(code, { text: '111111' }, later);
        expect(wrong).toEqual({ kind: 'unavailable', last: undefined });
        const never = await register.find('G09.01-261116-9998', { text: proof }, later);
        expect(never).toEqual({ kind: 'unavailable', last: undefined });
        comesBack();
      },
    );
  });
}
