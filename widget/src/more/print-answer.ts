const LOOK = `
body { font: 12pt/1.5 system-ui, "Noto Sans", Arial, sans-serif; color: #000; margin: 0; }
h1 { font-size: 14pt; margin: 0 0 6pt; }
p { margin: 0 0 4pt; overflow-wrap: anywhere; }
.foot { margin-top: 12pt; border-top: 1px solid #000; font-size: 10pt; }
@page { margin: 18mm; }
`;

/** Prints an answer alone, on a page that the host page's styles do not reach; words stay words there too. */
export function printAnswer(text: string, office: string): void {
  const frame = document.createElement('iframe');
  frame.title = 'Bản in';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0;opacity:0';
  document.body.append(frame);
  const page = frame.contentWindow;
  if (!page) return;
  fill(page.document, text, office);
  page.addEventListener('afterprint', () => frame.remove());
  page.focus();
  page.print();
}

function fill(page: Document, text: string, office: string): void {
  page.documentElement.lang = 'vi';
  page.title = office;
  addLook(page);
  addLine(page, 'h1', office || 'Một Cửa');
  for (const line of text.split('\n')) addLine(page, 'p', line);
  const today = new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short' }).format(new Date());
  addLine(page, 'p', `In ngày ${today} từ trợ lý tự động.`).className = 'foot';
}

/** A made sheet, which no policy of the host page blocks; where browsers have none, the page prints plainly. */
function addLook(page: Document): void {
  const Sheet = (page.defaultView as (Window & typeof globalThis) | null)?.CSSStyleSheet;
  try {
    if (!Sheet) return;
    const sheet = new Sheet();
    sheet.replaceSync(LOOK);
    page.adoptedStyleSheets = [sheet];
  } catch {
    // An old browser: black words on white are enough.
  }
}

function addLine(page: Document, name: 'h1' | 'p', words: string): HTMLElement {
  const line = page.createElement(name);
  line.textContent = words;
  page.body.append(line);
  return line;
}
