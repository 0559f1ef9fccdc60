/** Room of a further page: about two bubbles of the narrowest channel. */
const ROOM = 1800;

/** Lines in pages, each with as many as fit; only a line that is longer than a page alone makes a longer page. */
export function pagesOf(lines: readonly string[], room = ROOM): readonly (readonly string[])[] {
  const pages: string[][] = [];
  let left = 0;
  for (const line of lines) {
    left -= line.length + 1;
    const page = pages.at(-1);
    if (page && left >= 0 && !startsCase(line, left)) page.push(line);
    else {
      pages.push([line]);
      left = room - line.length;
    }
  }
  return pages;
}

/** The title of a case goes over to the next page where no paper would stand under it. */
function startsCase(line: string, left: number): boolean {
  return line.endsWith(':') && left < LEAST_UNDER_A_TITLE;
}

const LEAST_UNDER_A_TITLE = 160;
