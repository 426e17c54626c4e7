import type { Page } from 'playwright-core';

/** Follows a link of the navigation, which a phone keeps behind a button. */
export async function goTo(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('main').waitFor();
  const open = page.getByRole('button', { name: 'Show the pages' });
  if (await open.isVisible()) await open.click();
  await page.getByRole('navigation', { name: 'Pages', exact: true }).getByRole('link', { name }).click();
}
