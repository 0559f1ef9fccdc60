import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dataBlock, href, html } from './html.ts';

test('what comes from outside cannot leave its place', () => {
  const evil = `"><script>alert('x')</script>`;
  expect(html`<p title="${evil}">${evil}</p>`.markup).toBe(
    '<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</p>',
  );
});

test('templates nest, lists are joined, nothing is nothing', () => {
  const items = ['a', '<b>'].map((one) => html`<li>${one}</li>`);
  expect(html`<ul>${items}${undefined}${false}${0}</ul>`.markup).toBe(
    '<ul><li>a</li><li>&lt;b&gt;</li>0</ul>',
  );
});

test('no text brings a sign of markup into the page', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(html`${text}`.markup).not.toMatch(/[<>"'`]/u);
    }),
  );
});

test.each([
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'data:text/html,x',
  '//xau.vn',
  '/\\xau.vn',
  'http://xau.vn',
])('%s is no address to link to', (address) => {
  expect(href(address)).toBe('#');
});

test.each(['https://dichvucong.gov.vn/a?b=c', '/hoi?q=x', '#main', 'tel:02720000000'])(
  '%s is',
  (address) => {
    expect(href(address)).toBe(address);
  },
);

test('no text leaves a data block, and the data reads back as it was', () => {
  const evil = '</script><script>alert(1)</script><!-- &amp; \u2028 \u2029';
  const { markup } = dataBlock({ name: evil, list: [evil, 1, true] });
  const [, json = ''] =
    /^<script type="application\/ld\+json">(.*)<\/script>$/su.exec(markup) ?? [];
  expect(json).not.toMatch(/[<>&\u2028\u2029]/u);
  expect(JSON.parse(json)).toEqual({ name: evil, list: [evil, 1, true] });
});
