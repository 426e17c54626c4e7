import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate } from 'otplib';
import type { Browser, Page } from 'playwright-core';
import { demoSignIns } from '../../../apps/start/src/demo/sign-ins.js';
import { openBrowser } from '../../support/browser.js';
import { eventually } from '../../support/eventually.js';
import type { RunningPlatform } from '../../support/running-platform.js';
import { startDemo } from '../../support/demo.js';
import { signIn } from './operator.js';

const password = 'a long enough password';

/** The administrator's day in a real browser, with a newcomer; each step stands on the one before. */
describe('who looks after the organisation', () => {
  let platform: RunningPlatform;
  let browser: Browser;
  let administrator: Page;
  let newcomer: Page;
  const faults: string[] = [];

  const open = async (width: number, height: number): Promise<Page> => {
    const page = await (await browser.newContext({ viewport: { width, height }, locale: 'en-GB' })).newPage();
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => faults.push(error.message));
    return page;
  };

  beforeAll(async () => {
    [platform, browser] = await Promise.all([startDemo('administrator'), openBrowser()]);
    administrator = await open(1440, 900);
    newcomer = await open(390, 844);
    await signIn(administrator, platform.url, demoSignIns.administrator);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  }, 60_000);

  const go = (name: string) => administrator.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click();

  /** What the mailbox holds for administrators on a platform that sends no mail. */
  async function linkFor(email: string): Promise<string> {
    const ask = async <Body>(path: string): Promise<Body> => (await (await administrator.request.get(`${platform.url}/api/v1/mailbox${path}`)).json()) as Body;
    let link: string | undefined;
    await eventually(async () => {
      const { items } = await ask<{ items: { id: string; to: string }[] }>('');
      const mail = items.find(({ to }) => to === email);
      link = /http[^\s"]+\/join#[\w-]+/.exec(mail ? JSON.stringify(await ask(`/${mail.id}`)) : '')?.[0];
      expect(link).toBeDefined();
    }, 20_000);
    return link!;
  }

  it('invites somebody; an address that is taken is told at its field, and nothing typed is lost', async () => {
    await administrator.getByRole('heading', { level: 1, name: 'People' }).waitFor();
    await administrator.getByRole('button', { name: 'Invite someone' }).click();
    const dialog = administrator.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Iris Inn');
    await dialog.getByRole('textbox', { name: 'E-mail' }).fill(demoSignIns.officer.email);
    await dialog.getByRole('radio', { name: 'Entry officer' }).check();
    await dialog.getByRole('button', { name: 'Send the invitation' }).click();
    await dialog.getByText('Somebody signs in with this address already.').waitFor();
    expect(await dialog.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Iris Inn');
    await dialog.getByRole('textbox', { name: 'E-mail' }).fill('iris@marathon.example');
    await dialog.getByRole('button', { name: 'Send the invitation' }).click();
    await administrator.getByRole('region', { name: 'Invited, not here yet' }).getByText('iris@marathon.example').waitFor();
  }, 60_000);

  it('lets the newcomer choose a password, and in', async () => {
    await newcomer.goto(await linkFor('iris@marathon.example'));
    await newcomer.getByRole('heading', { level: 1, name: 'Join Marathon Tours Demo' }).waitFor();
    await newcomer.getByLabel('Choose a password').fill('short');
    await newcomer.getByRole('button', { name: 'Join', exact: true }).click();
    await newcomer.getByText('Use at least 12 characters.').waitFor();
    await newcomer.getByLabel('Choose a password').fill(password);
    await newcomer.getByRole('button', { name: 'Join', exact: true }).click();
    await newcomer.getByRole('heading', { level: 1, name: 'Applications' }).waitFor();
    expect(newcomer.url()).not.toContain('#');
  }, 60_000);

  it('shuts somebody out at once, after a question', async () => {
    await administrator.reload();
    await administrator.getByRole('button', { name: 'Shut Iris Inn out' }).click();
    await administrator.getByRole('dialog').getByRole('button', { name: 'Shut out' }).click();
    await administrator.getByRole('button', { name: 'Let Iris Inn in again' }).waitFor();
    await newcomer.goto(`${platform.url}/applications`);
    await newcomer.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  }, 60_000);

  it('cannot change or shut out themselves', async () => {
    const me = demoSignIns.administrator.name;
    await administrator.getByText(demoSignIns.administrator.email).waitFor();
    expect(await administrator.getByRole('button', { name: `Shut ${me} out` }).count()).toBe(0);
    expect(await administrator.getByRole('button', { name: `Change the role of ${me}` }).count()).toBe(0);
  });

  it('changes settings; somebody who was quicker is told, and what was typed stays', async () => {
    await go('Settings');
    const name = administrator.getByRole('textbox', { name: 'Name' });
    await name.fill('Marathon Tours of Beijing');
    const current = (await (await administrator.request.get(`${platform.url}/api/v1/organisation`)).json()) as { version: number };
    const { version, ...settings } = current;
    await administrator.request.put(`${platform.url}/api/v1/organisation`, { data: { ...settings, retentionDays: 200 }, headers: { 'if-match': `"${version}"` } });
    await administrator.getByRole('button', { name: 'Save' }).click();
    await administrator.getByText('Somebody else saved this while you were typing').waitFor();
    expect(await name.inputValue()).toBe('Marathon Tours of Beijing');
    expect(await administrator.getByLabel('Days that a traveller’s data are kept after the trip').inputValue()).toBe('200');
    await administrator.getByRole('button', { name: 'Save' }).click();
    await administrator.getByText('Somebody else saved this while you were typing').waitFor({ state: 'detached' });
    expect(await (await administrator.request.get(`${platform.url}/api/v1/organisation`)).json()).toMatchObject({ name: 'Marathon Tours of Beijing', retentionDays: 200 });
  }, 60_000);

  it('makes a key, which is shown once', async () => {
    await go('Keys and webhooks');
    await administrator.getByText('Nightly export to the ledger').waitFor();
    await administrator.getByRole('button', { name: 'Make a key' }).click();
    await administrator.getByRole('dialog').getByRole('textbox', { name: 'What is it for?' }).fill('Door display');
    await administrator.getByRole('dialog').getByRole('button', { name: 'Make the key' }).click();
    const secret = await administrator.getByRole('dialog').getByText(/^wp_/).textContent();
    await administrator.getByRole('button', { name: 'I have it' }).click();
    await administrator.getByText('Door display').waitFor();
    expect(await administrator.getByText(secret ?? '').count()).toBe(0);
  }, 60_000);

  it('is told that a webhook into the network is refused, at its field', async () => {
    await administrator.getByRole('button', { name: 'Add a webhook' }).click();
    const dialog = administrator.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Address' }).fill('https://192.168.0.1/hook');
    await dialog.getByRole('checkbox', { name: 'A booking was confirmed' }).check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText(/can be reached from the internet\.$/).last().waitFor();
    await dialog.getByRole('button', { name: 'Leave as it is' }).click();
  }, 60_000);

  it('reads who did what, and that nothing in it was changed', async () => {
    await go('Audit log');
    await administrator.getByRole('button', { name: 'Check the chain' }).click();
    await administrator.getByText(/^Nothing was changed: all \d+ entries/).waitFor();
    await administrator.goto(`${platform.url}/audit?what=person`);
    await administrator.getByText('Person: joined').first().waitFor();
    expect(await administrator.getByText(/^Booking:/).count()).toBe(0);
  }, 60_000);

  it('adds codes from an app to the own sign-in by a picture, a mistyped one first', async () => {
    await administrator.goto(`${platform.url}/my-sign-in`);
    await administrator.getByRole('button', { name: 'Turn them on' }).click();
    await administrator.getByRole('img', { name: `QR code for the account ${demoSignIns.administrator.email}` }).waitFor();
    const secret = ((await administrator.locator('code').textContent()) ?? '').replaceAll(' ', '');
    const code = administrator.getByRole('textbox', { name: 'Code' });
    await code.fill(await generate({ secret, epoch: 1 }));
    await administrator.getByRole('button', { name: 'Turn on', exact: true }).click();
    await administrator.getByRole('alert').waitFor();
    await code.fill(await generate({ secret }));
    await administrator.getByRole('button', { name: 'Turn on', exact: true }).click();
    await administrator.getByText('On: a code is asked for whenever you sign in.').waitFor();
    expect(await administrator.getByRole('img', { name: /^QR code/ }).count()).toBe(0);
  }, 60_000);

  it('meets no fault of a page on the way', () => {
    expect(faults).toEqual([]);
  });
});
