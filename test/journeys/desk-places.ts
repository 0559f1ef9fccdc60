import type { Page } from 'playwright-core';

/** To a place of the desk by its navigation: while a page gives way to the next, other links may have the same name. */
export async function goesTo(page: Page, place: string): Promise<void> {
  const places = page.getByRole('navigation', { name: 'Chính' });
  await places.getByRole('link', { name: place }).click();
}
