import type { Page } from 'playwright-core';
import { goTo } from './go-to.js';

/** Opens the application of a traveller from the queue. */
export async function openApplication(page: Page, name: string): Promise<void> {
  await page.getByRole('link').filter({ hasText: name }).first().click();
  await page.getByRole('heading', { name }).waitFor();
}

/** Says why, and waits for the picture. */
export async function reveal(page: Page, name: string): Promise<void> {
  await page.getByLabel('Why do you need to see this passport?').fill('Review of the entry application');
  await page.getByRole('button', { name: 'Show passport and data' }).click();
  await page.getByRole('img', { name: `The passport page of ${name}` }).waitFor();
}

/** Opens a document that waits, from the number in the navigation. */
export async function openDocument(page: Page, name: string): Promise<void> {
  await goTo(page, /^Documents/);
  await page.getByRole('heading', { name: 'Documents', level: 1 }).waitFor();
  await page.getByRole('link').filter({ hasText: name }).click();
  await page.getByRole('heading', { name }).waitFor();
}

/** Rejects the document that is open, by the keyboard. */
export async function rejectDocument(page: Page, reason: string): Promise<void> {
  await page.getByRole('region', { name: 'Decide' }).getByRole('textbox', { name: 'Reason' }).waitFor();
  await page.keyboard.press('r');
  const reject = page.getByRole('button', { name: 'Reject this document' });
  await reject.waitFor();
  await page.keyboard.type(reason);
  await reject.click();
  await page.getByText('Rejected. The traveller is told why.').waitFor();
}

export async function approve(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Decide' }).getByRole('textbox', { name: 'Reason' }).fill('Picture and answers agree');
  await page.getByRole('button', { name: 'Approve' }).click();
  await page.getByText('Approved. It can go into a batch now.').waitFor();
}

/** Assembles a batch of all that is approved, submits it, and records an approval for the traveller. */
export async function sendBatch(page: Page, name: string): Promise<void> {
  await goTo(page, 'Batches');
  await page.getByRole('checkbox', { name }).check();
  await page.getByRole('button', { name: /^Assemble batch/ }).click();
  await page.getByRole('button', { name: 'Submit batch' }).click();
  await page.getByRole('combobox', { name: `Outcome of ${name}` }).selectOption('issued');
  await page.getByLabel(`Approval number: ${name}`).fill('V-2027-0001');
  await page.getByLabel(`Valid from: ${name}`).fill('2027-03-25');
  await page.getByLabel(`Valid until: ${name}`).fill('2027-04-20');
  await page.getByRole('button', { name: 'Record outcomes' }).click();
  await page.getByText('The outcomes are recorded.').waitFor();
}

/** Marks as checked, on the checklist at this address, what the transit state asks for: an approval of the destination says nothing of it. */
export async function settleTransit(page: Page, checklist: string): Promise<void> {
  await page.goto(checklist);
  for (const asked of ['Have an onward ticket', 'Leave China within 240 hours']) {
    const line = page.getByRole('listitem').filter({ hasText: asked });
    await line.getByRole('button', { name: 'Mark as checked' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Mark as checked' }).click();
    await line.getByText('Checked', { exact: true }).waitFor();
  }
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the first line that was read stands in the picture, as shares of it as it is turned. */
const linePlace = (page: Page): Promise<Placed> =>
  page.evaluate<Placed>(`(() => {
    const [image, line] = ['svg image', 'svg polygon'].map((one) => document.querySelector(one).getBoundingClientRect());
    const share = (value, all) => Math.round(value / all * 100) / 100;
    return { x: share(line.x - image.x, image.width), y: share(line.y - image.y, image.height), width: share(line.width, image.width), height: share(line.height, image.height) };
  })()`);

/** What came of looking nearer, by keys, wheel and buttons, and of turning the picture: how near, and where the line that was read stands. */
export async function lookCloser(page: Page): Promise<Record<'begin' | 'near' | 'turned' | 'back', Placed> & { readonly nearness: readonly string[] }> {
  const frame = page.getByRole('group', { name: 'Picture; drag or scroll to move it' });
  const nearness: string[] = [];
  const note = async (): Promise<void> => void nearness.push(await page.getByText(/^\d+ %$/).first().innerText());
  await page.keyboard.press('0');
  await note();
  const begin = await linePlace(page);
  await page.keyboard.press('+');
  await note();
  await page.getByRole('button', { name: 'Nearer' }).click();
  await note();
  const near = await linePlace(page);
  await frame.hover();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, 200);
  await page.keyboard.up('Control');
  await page.keyboard.press('0');
  await note();
  await page.keyboard.press('e');
  const turned = await linePlace(page);
  await page.getByRole('button', { name: 'Turn to the left' }).click();
  return { begin, near, turned, back: await linePlace(page), nearness };
}
