import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EmbeddedDatabase } from '#platform';
import { demoSignIns } from '../../../apps/start/src/demo/sign-ins.js';
import { openBrowser } from '../../support/browser.js';
import { writeManyBookings } from '../../support/many-bookings.js';
import { startPlatform } from '../../support/running-platform.js';
import { Visitor } from '../../support/visitor.js';
import { runFolder } from '../run-folder.js';
import { firstPage } from './first-page.js';
import { longList } from './long-list.js';

const webRoot = fileURLToPath(new URL('../../../web', import.meta.url));
const bookings = 10_000;

/** What travellers and operators wait for, in a real browser against a platform as `npm start` runs it. */
export async function benchPortal(say: (line: string) => void): Promise<void> {
  const home = runFolder();
  const database = await EmbeddedDatabase.start({ folder: join(home, 'database') });
  await database.ensureDatabase('waypass');
  const settings = { DATABASE_URL: database.url('waypass'), MASTER_KEY: randomBytes(32).toString('base64'), STORAGE_URL: `file://${join(home, 'files')}` };
  const platform = await startPlatform(join(home, 'home'), settings);
  const browser = await openBrowser();
  try {
    const token = /invitation#([\w-]+)/.exec(platform.output())?.[1] ?? '';
    say(await firstPage(browser, webRoot, 'traveller’s first page, the invitation', { url: `${platform.url}/invitation#${token}`, heading: 'Your trip is waiting' }));
    const traveller = await browser.newContext();
    await traveller.request.post(`${platform.url}/api/v1/auth/links/redeem`, { data: { token } });
    const storage = await traveller.storageState();
    say(await firstPage(browser, webRoot, 'traveller’s trip, by whoever has opened it before', { url: `${platform.url}/trip`, heading: 'What is to do', storage }));

    const operator = new Visitor(platform.url);
    const { email, password } = demoSignIns.operator;
    const { organisation } = await operator.post<{ organisation: { id: string } }>('/api/v1/auth/sign-in', { email, password });
    await writeManyBookings(settings, organisation.id, { bookings, partySize: 2 });
    const { count } = await operator.get<{ count: number }>('/api/v1/bookings?limit=1');
    say(await longList(browser, {
      url: platform.url,
      rows: count,
      signIn: async (page) => void (await page.context().request.post(`${platform.url}/api/v1/auth/sign-in`, { data: { email, password } })),
    }));
  } finally {
    await browser.close();
    await platform.stop();
    await database.stop();
  }
}
