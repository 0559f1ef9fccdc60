import { expect, test } from 'vitest';
import { mapAnswer } from './http-source.ts';
import { createOutbound, type OutboundRules } from './outbound.ts';

const RULES: OutboundRules = {
  hosts: ['tra-cuu.example.vn', '.gov.example'],
  insideHosts: ['10.1.2.3:8080'],
};
const PUBLIC = '203.0.113.7';

function outbound(answer: () => Response, { addresses = [PUBLIC], maxBytes = 100 } = {}) {
  const asked: string[] = [];
  const ask = createOutbound(
    {
      fetch: async (url) => {
        asked.push(String(url));
        return answer();
      },
      resolve: async () => addresses,
      isPrivate: (address) => address !== PUBLIC,
    },
    { ...RULES, maxBytes },
  );
  return { asked, ask: (url: string) => ask(url, { method: 'GET' }, AbortSignal.timeout(1000)) };
}

test.each([
  'https://tra-cuu.example.vn/a?b=c',
  'https://long-an.gov.example/',
  'http://10.1.2.3:8080/x',
])('%s is on the list', async (url) => {
  const { ask } = outbound(() => Response.json({ ok: 1 }));
  expect(await ask(url)).toEqual({ status: 200, json: { ok: 1 } });
});

test.each([
  'http://tra-cuu.example.vn/',
  'https://tra-cuu.example.vn:8443/',
  'https://tra-cuu.example.vn.evil.example/',
  'https://someone@tra-cuu.example.vn/',
  'https://gov.example/',
  'http://10.1.2.3:8081/',
  'http://169.254.169.254/latest',
  'file:///etc/passwd',
  'no address',
])('%s is never asked', async (url) => {
  const { ask, asked } = outbound(() => Response.json({}));
  await expect(ask(url)).rejects.toMatchObject({ why: 'not-allowed' });
  expect(asked).toEqual([]);
});

test('a listed name that stands for a private address is not asked', async () => {
  const { ask, asked } = outbound(() => Response.json({}), { addresses: [PUBLIC, '10.0.0.1'] });
  await expect(ask('https://tra-cuu.example.vn/')).rejects.toMatchObject({ why: 'not-allowed' });
  expect(asked).toEqual([]);
});

test('a redirect is not followed, too long an answer not read', async () => {
  const away = outbound(() => Response.redirect('https://tra-cuu.example.vn/b'));
  await expect(away.ask('https://tra-cuu.example.vn/')).rejects.toMatchObject({
    why: 'not-allowed',
  });
  const long = outbound(() => new Response('x'.repeat(101)));
  await expect(long.ask('https://tra-cuu.example.vn/')).rejects.toMatchObject({ why: 'too-large' });
});

test('a mapping that never ends, fails, or gives no object is an unreadable answer', async () => {
  const map = (mapping: string) => mapAnswer(mapping, { a: 'bí mật' }, 'X');
  await expect(map('($f := function(){$f()}; $f())')).rejects.toMatchObject({ why: 'unreadable' });
  await expect(map('$number(a)')).rejects.not.toThrow(/bí mật/u);
  await expect(map('a')).rejects.toMatchObject({ why: 'unreadable' });
  await expect(map('{')).rejects.toMatchObject({ why: 'unreadable' });
  expect(await map('b')).toBeUndefined();
  expect(await map("{'code': $code}")).toEqual({ code: 'X' });
});
