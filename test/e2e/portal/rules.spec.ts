import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { demoSignIns } from '../../../apps/start/src/demo/sign-ins.js';
import { openBrowser } from '../../support/browser.js';
import type { RunningPlatform } from '../../support/running-platform.js';
import { startDemo } from '../../support/demo.js';
import { signIn } from './operator.js';

/** The rules of the demo in a real browser, between two officers; each step stands on the one before. */
describe('a change of the entry rules', () => {
  let platform: RunningPlatform;
  let browser: Browser;
  let officer: Page;
  let colleague: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    [platform, browser] = await Promise.all([startDemo('rules'), openBrowser()]);
    const open = async (who: (typeof demoSignIns)[keyof typeof demoSignIns]): Promise<Page> => {
      const page = await (await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB' })).newPage();
      page.setDefaultTimeout(20_000);
      page.on('pageerror', (error) => faults.push(error.message));
      await signIn(page, platform.url, who);
      return page;
    };
    [officer, colleague] = [await open(demoSignIns.officer), await open(demoSignIns.secondOfficer)];
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  }, 60_000);

  const region = (page: Page, name: string) => page.getByRole('region', { name });

  it('is written field by field; what is missing is told at its field and nothing typed is lost', async () => {
    await officer.goto(`${platform.url}/rules/F15`);
    await officer.getByRole('link', { name: 'Change this rule' }).click();
    await officer.getByLabel('What changes').fill('Russian groups: adults alone');
    await officer.getByLabel('Why, and how you know').fill('The charter company told us');
    await officer.getByRole('button', { name: 'Go on' }).click();
    const words = officer.getByRole('textbox', { name: 'What the rule says' });
    await words.fill('');
    await officer.getByRole('button', { name: 'More conditions' }).click();
    await officer.getByLabel('Age from').fill('18');
    await officer.getByRole('button', { name: 'Save in the draft' }).click();
    await region(officer, 'In words').getByText('This is missing.').waitFor();
    expect(await officer.getByLabel('Age from').inputValue()).toBe('18');
    await words.fill('Russian adults are admitted in groups');
    await officer.getByRole('button', { name: 'Save in the draft' }).click();
    await region(officer, 'What it changes').getByText('Aged 18 or more').waitFor();
  }, 60_000);

  it('is not approved by who wrote it, and sent back by a colleague with a reason', async () => {
    await officer.getByRole('button', { name: 'Submit for review' }).click();
    await region(officer, 'Review').getByText('You wrote on this change').waitFor();
    await colleague.goto(officer.url());
    await region(colleague, 'What it changes').getByText('Russian adults are admitted in groups').first().waitFor();
    await region(colleague, 'Who would be affected').getByRole('button', { name: 'Work it out' }).click();
    await region(colleague, 'Who would be affected').getByText(/^Nobody/).waitFor();
    await region(colleague, 'Review').getByRole('button', { name: 'Send back' }).click();
    await region(colleague, 'Review').getByText('Say what has to change.').waitFor();
    await region(colleague, 'Review').getByRole('textbox', { name: 'Reason' }).fill('Which charter company?');
    await region(colleague, 'Review').getByRole('button', { name: 'Send back' }).click();
    await region(colleague, 'History').getByText('Which charter company?').waitFor();
  }, 60_000);

  it('is approved as it was changed, published, and then stands in the table and in the history of the rule', async () => {
    await officer.reload();
    await officer.getByRole('button', { name: 'Submit for review' }).click();
    await colleague.reload();
    await colleague.getByRole('button', { name: 'Approve' }).click();
    colleague.once('dialog', (dialog) => void dialog.accept());
    await colleague.getByRole('button', { name: 'Publish' }).click();
    await colleague.getByText('Published. Travellers are judged by it from now on.').waitFor();
    await officer.goto(`${platform.url}/rules?text=Russian`);
    await officer.getByRole('link', { name: 'Russian adults are admitted in groups' }).click();
    await officer.getByText('by Ottilie Officer').first().waitFor();
  }, 60_000);

  it('may come from a file: a conflict waits for a choice, and a broken file says in which line', async () => {
    const file = (content: string) => ({ name: 'pack.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    const pack = (await (await officer.request.get(`${platform.url}/api/v1/rule-packs/export?format=json&country=CHN`)).json()) as { signature?: object; rules: { id: string; summary: string }[] };
    const { signature: _, ...unsigned } = pack;
    const changed = { ...unsigned, rules: pack.rules.map((rule) => (rule.id === 'T1.own' ? { ...rule, summary: 'Said otherwise by a partner' } : rule)) };
    await officer.goto(`${platform.url}/rules/import`);
    const input = officer.locator('input[type=file]').first();
    await input.setInputFiles(file('{\n"format": "waypass.rule-pack/1",\n"code": 7}'));
    await officer.getByRole('alert').getByText('Line 3').waitFor();
    await input.setInputFiles(file(JSON.stringify(changed)));
    await officer.getByRole('link', { name: 'Open the draft' }).click();
    await officer.getByText('Nobody has signed this file').waitFor();
    await officer.getByRole('button', { name: 'Submit for review' }).click();
    await officer.getByText('Some conflicts are not settled yet').waitFor();
    await region(officer, 'Conflicts').getByText('Keep ours').click();
    await region(officer, 'Conflicts').getByRole('button', { name: 'Save the choice' }).click();
    await region(officer, 'Conflicts').getByText('Ours stays.').waitFor();
    await officer.getByRole('button', { name: 'Submit for review' }).click();
    await region(officer, 'Review').waitFor();
  }, 60_000);

  it('leaves no page with a fault, nor wider than the phone', async () => {
    for (const path of ['/rules', '/rules/F23', '/rule-drafts', '/rules/import', '/rules/keys']) {
      await officer.goto(`${platform.url}${path}`);
      await officer.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
      expect([path, await officer.evaluate('document.documentElement.scrollWidth <= innerWidth')]).toEqual([path, true]);
    }
    expect(faults).toEqual([]);
  }, 60_000);
});
