import { PRACTISING } from '../practice/practice-mode.ts';

let title = 'Một Cửa';
let waiting = 0;

function draw(): void {
  document.title = waiting > 0 ? `(${waiting > 99 ? '99+' : waiting}) ${title}` : title;
}

/** What the page is; what waits stands before it, so that a tab in the background says so. */
export function nameWindow(page: string): void {
  title = PRACTISING ? `Bản tập: ${page}` : page;
  draw();
}

/** How much waits for whoever is signed in. */
export function countInTitle(count: number): void {
  waiting = count;
  draw();
}
