import { expect, test } from 'vitest';
import { gatewayPage } from '#test/fixtures/procedures/gateway-page.ts';
import { STALL, STALL_READ } from '#test/fixtures/procedures/stall-permit.ts';
import { type GatewayProcedure, readGatewayPage } from './read-gateway-page.ts';

const given: GatewayProcedure = {
  code: STALL.code,
  name: STALL.name,
  field: STALL.field,
  agencies: [STALL.agencies],
  url: 'https://example.test/77',
  html: gatewayPage({ code: STALL.code, name: STALL.name, id: '77', parentId: '7' }),
  steps: [{ scenario: '', html: STALL.steps.map((step) => `<p>${step}</p>`).join('') }],
  conditions: [{ html: `<p>${STALL.conditions}</p>` }],
  related: [{ name: 'Trả lại ô chợ' }],
  checkedOn: '2026-08-01',
};

test('page and services together give the whole procedure', () => {
  expect(readGatewayPage(given)).toMatchObject({
    procedure: {
      ...STALL_READ,
      related: ['Trả lại ô chợ'],
      source: { url: 'https://example.test/77', decision: STALL.decision, checkedOn: '2026-08-01' },
    },
  });
});

test('scenarios keep their names, rows of one scenario their order', () => {
  const steps = [
    { scenario: 'Nộp tại quầy', html: 'Bước 1: Đến quầy.<br>Bước 2: Nộp đơn.' },
    { scenario: 'Nộp trên mạng', html: 'Bước 1: Mở trang.' },
    { scenario: 'Nộp tại quầy', html: 'Bước 3: Nhận giấy.' },
  ];
  expect(readGatewayPage({ ...given, steps })).toMatchObject({
    procedure: {
      steps: [
        { title: 'Nộp tại quầy', steps: [{ number: 1 }, { number: 2 }, { number: 3 }] },
        { title: 'Nộp trên mạng', steps: [{ number: 1, text: 'Mở trang.' }] },
      ],
    },
  });
});

test('without a page the procedure is known by its title', () => {
  const bare = { ...given, html: '', steps: [], conditions: [], related: [] };
  expect(readGatewayPage(bare)).toMatchObject({
    procedure: {
      code: STALL.code,
      name: STALL.name,
      field: STALL.field,
      agencies: [STALL.agencies],
      publication: 'title-only',
      ways: [],
    },
  });
});

test('the page of another procedure is refused', () => {
  expect(readGatewayPage({ ...given, code: '9.000177' })).toMatchObject({
    refused: `its page is that of ${STALL.code}`,
  });
});
