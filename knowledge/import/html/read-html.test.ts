import { describe, expect, test } from 'vitest';
import { gatewayPage } from '#test/fixtures/procedures/gateway-page.ts';
import { STALL, STALL_READ } from '#test/fixtures/procedures/stall-permit.ts';
import { readHtml } from './read-html.ts';

const page = gatewayPage({ code: STALL.code, name: STALL.name, id: '77', parentId: '7' });

test("the old gateway's page is read from its pop-up and the tables beside it", () => {
  expect(readHtml(page)).toMatchObject({
    procedure: { ...STALL_READ, steps: [], conditions: { kind: 'not-stated' } },
  });
});

test('a page without its pop-up gives the code of its export link and its heading', () => {
  const bare = page.replace(/<div id="popupChitietTTHC"[\s\S]*<\/div><footer>/u, '<footer>');
  expect(readHtml(bare)).toMatchObject({
    procedure: {
      code: STALL.code,
      name: STALL.name,
      ways: STALL_READ.ways,
      papers: STALL_READ.papers,
    },
  });
});

test('papers without a header row are read by their order', () => {
  const bare = page.replace(
    /<table class="table tphs"><thead>.*?<\/thead>/gu,
    '<table class="tphs">',
  );
  expect(readHtml(bare)).toMatchObject({ procedure: { papers: STALL_READ.papers } });
});

describe('headings with their parts below them', () => {
  const html = (ways: string): string => `<h1>Cấp thẻ bến thuyền</h1>
    <h2 class="main-title-sub">Mã thủ tục</h2><p>9.000102</p>
    <h2 class="main-title-sub">Trình tự thực hiện</h2><div class="list-expand"><div class="item"><div class="content">
    <p>Bước 1: Nộp đơn.<br>Bước 2: Nhận thẻ.</p></div></div></div>
    <h2 class="main-title-sub">Cách thức thực hiện</h2><table><tr><th>Hình thức nộp</th><th>Thời hạn giải quyết</th><th>Phí, lệ phí</th><th>Mô tả</th></tr>${ways}</table>
    <h2 class="main-title-sub">Yêu cầu, điều kiện thực hiện</h2><div class="article"><p>Không</p></div>`;

  test('are read', () => {
    const way = '<tr><td>Trực tiếp</td><td>1 Giờ</td><td>Phí : 5 triệu Đồng</td><td></td></tr>';
    expect(readHtml(html(way))).toMatchObject({
      procedure: {
        code: '9.000102',
        name: 'Cấp thẻ bến thuyền',
        steps: [{ steps: [{ text: 'Nộp đơn.' }, { text: 'Nhận thẻ.' }] }],
        ways: [{ duration: { value: 1, unit: 'hour' }, fee: { amounts: [{ value: 5_000_000 }] } }],
        conditions: { kind: 'none' },
      },
    });
  });

  test('with a cell that spans rows give one way a row', () => {
    const ways =
      '<tr><td rowspan="2">Trực tiếp</td><td>1 Ngày</td><td>Phí : 30.000 Đồng (ghe)</td><td></td></tr><tr><td>2 Ngày</td><td>Phí : 60.000 Đồng (tàu)</td><td></td></tr>';
    const read = readHtml(html(ways));
    expect(read).toMatchObject({
      procedure: {
        ways: [
          { kind: 'direct', duration: { value: 1 }, fee: { amounts: [{ value: 30_000 }] } },
          { kind: 'direct', duration: { value: 2 }, fee: { amounts: [{ value: 60_000 }] } },
        ],
      },
    });
  });

  test('and a way of an unknown name break the table rather than vanish', () => {
    const way = '<tr><td>Bồ câu</td><td>1 Ngày</td><td></td><td></td></tr>';
    expect(readHtml(html(way))).toMatchObject({ procedure: { ways: [], brokenFields: ['ways'] } });
  });
});

test.each([
  ['', 'no procedure code'],
  ['<html><body><h1>Truy cập bị từ chối</h1></body></html>', 'no procedure code'],
  ['<p>Mã thủ tục: khong-phai-ma</p><p>Tên thủ tục: X</p>', 'code'],
])('a page that is no procedure is refused: %s', (html, reason) => {
  const read = readHtml(html);
  expect('refused' in read && read.refused).toContain(reason);
});
