import { expect, test } from 'vitest';
import { appSecretProof } from './app-secret-proof.ts';
import { pkceChallenge, pkcePair } from './pkce.ts';

test('the challenge of the example in RFC 7636 comes out as printed there', () => {
  expect(pkceChallenge('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  );
});

test('a verifier has 43 characters and no padding', () => {
  const { verifier, challenge } = pkcePair(new Uint8Array(32).fill(251));
  expect(verifier).toMatch(/^[\w-]{43}$/);
  expect(challenge).toBe(pkceChallenge(verifier));
});

test('fewer random bytes than asked for are refused', () => {
  expect(() => pkcePair(new Uint8Array(16))).toThrow('32 random bytes');
});

test('the proof of the app secret comes out as known', () => {
  expect(appSecretProof('test-access-token', 'test-app-secret')).toBe(
    'c7a7a56a58d03b05def128144d755b6c5bd4ba6b88fbfd8a59a909c862e52d7b',
  );
});
