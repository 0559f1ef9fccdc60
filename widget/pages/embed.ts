import { type Html, html } from './html.ts';
import { type PageOffice, page } from './page.ts';

export interface EmbedPage {
  readonly office: PageOffice;
  /** Root of the server as other pages reach it, without a slash at the end. */
  readonly root: string;
  /** The newest script: its name in the address, and the hash by which browsers check it. */
  readonly script: { readonly name: string; readonly integrity: string };
  /** Pages of other servers that may hold the chat. */
  readonly origins: readonly string[];
}

/** For who keeps an office's site: the chat as it would stand there, and what to copy. Search engines leave it out. */
export function embedPage({ office, root, script, origins }: EmbedPage): string {
  const name = office.shortName;
  // Built as markup, so that no name of an office can break out of the line that is copied.
  const pinned =
    html`<script src="${root}/widget/${script.name}.js" integrity="${script.integrity}" crossorigin="anonymous" defer data-office="${name}"></script>`
      .markup;
  const newest = html`<script src="${root}/widget.js" defer data-office="${name}"></script>`.markup;
  const main = html`<h1>Đặt trợ lý lên trang của cơ quan</h1>
<p class="narrow">Trang này để thử. Trợ lý đứng ở góc dưới bên phải, đúng như sẽ đứng trên trang của cơ quan, và chạy bằng bản đã khóa ở mục 1.</p>
<p class="tries"><a class="btn" href="/hoi?q=Đăng ký khai sinh cần giấy tờ gì?" data-mot-cua-ask="Đăng ký khai sinh cần giấy tờ gì?">Hỏi thử: khai sinh</a> <a class="btn" href="/hoi" data-mot-cua-ask="Tôi muốn phản ánh một việc">Thử phản ánh</a></p>
${part('1. Bản đã khóa, nên dùng', 'Dán một dòng này trước thẻ đóng body. Trình duyệt chỉ chạy đúng bản có mã kiểm này; máy chủ giữ bản cũ sau khi cập nhật.', pinned)}
${part('2. Luôn bản mới nhất', 'Tự theo bản mới của máy chủ, không có mã kiểm.', newest)}
${part('3. WordPress', 'Đặt trong một plugin nhỏ của mình, hoặc trong functions.php của giao diện. Nếu có plugin gộp tệp mã, cho dòng này ra ngoài.', wordPress(newest))}
${part('4. Nút hoặc đường dẫn mở trợ lý', 'Bấm là trợ lý mở và hỏi luôn câu đó. Trình duyệt không chạy mã thì đường dẫn vẫn tới trang đơn giản.', html`<a href="${root}/hoi" data-mot-cua-ask="Đăng ký khai sinh cần giấy tờ gì?">Khai sinh</a>`.markup)}
${allowed(origins)}
${part('6. Content-Security-Policy', 'Nếu trang của cơ quan có chính sách này, thêm:', `script-src ${root}; connect-src ${root}; media-src blob:`)}`;
  const head = html`<meta name="robots" content="noindex">`;
  return page({
    office,
    title: 'Đặt trợ lý lên trang của cơ quan',
    main,
    chat: 'closed',
    head,
    script,
  });
}

function part(title: string, about: string, code: string): Html {
  return html`<section class="narrow"><h2>${title}</h2><p>${about}</p><pre class="code" tabindex="0" aria-label="${title}"><code>${code}</code></pre></section>`;
}

function wordPress(line: string): string {
  return `add_action('wp_footer', function () {\n  echo '${line}';\n});`;
}

function allowed(origins: readonly string[]): Html {
  const list = origins.map((origin) => html`<li>${origin}</li>`);
  return html`<section class="narrow"><h2>5. Trang được dùng</h2>${
    origins.length > 0
      ? html`<p>Ngoài trang này, trợ lý chỉ trả lời trên:</p><ul>${list}</ul>`
      : html`<p>Hiện trợ lý chỉ trả lời trên trang này.</p>`
  }<p>Thêm trang khác: ghi địa chỉ vào WEB_ORIGINS trên máy chủ, cách nhau bằng dấu phẩy.</p></section>`;
}
