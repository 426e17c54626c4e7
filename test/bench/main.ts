import { randomBytes } from 'node:crypto';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { EmbeddedDatabase } from '#platform';
import { startApi } from '../support/api-process.js';
import { startPlatform } from '../support/running-platform.js';
import { Visitor } from '../support/visitor.js';
import { benchDocuments, optionsFrom, shortRun } from './documents/index.js';
import { benchHolds } from './holds.js';
import { seconds } from './figures.js';
import { benchLists } from './lists.js';
import { benchManifests } from './manifests.js';
import { benchPortal } from './portal/index.js';
import { benchReadiness } from './readiness.js';
import { benchReconciliation } from './reconciliation.js';
import { benchRejudging } from './rejudging/index.js';
import { benchRush, rushOptions } from './rush.js';
import { runFolder } from './run-folder.js';
import { benchUploads } from './uploads.js';
import { benchVerdicts } from './verdicts.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
/**
 * `npm run bench`: prints the machine, then each figure with what it was measured against in the same run.
 * `npm run bench -- documents` measures the document reader alone, and more of it; `-- rush` a sale rush alone, `-- lists` the
 * lists and the search, `-- verdicts` entry verdicts, `-- manifests` lists of passengers, `-- reconciliation` five lists of a departure compared,
 * `-- rejudging [travellers]` a change of the entry rules with so many booked, `-- readiness` what blocks whom on a departure of 500,
 * `-- portal` the traveller's first page and the operator's longest list in a real browser.
 */
async function main([part, ...words]: readonly string[]): Promise<void> {
  const documents = part === 'documents' ? optionsFrom(words) : shortRun;
  const [cpu] = cpus();
  say(`${cpu?.model.trim()} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${process.platform} ${process.arch}`);
  if (part === 'rush') return benchRush(rushOptions(words), say);
  if (part === 'lists') return benchListsAlone();
  if (part === 'manifests') return benchManifests(say);
  if (part === 'reconciliation') return benchReconciliation(say);
  if (part === 'rejudging') return benchRejudging(Number(words[0] ?? 100_000), say);
  if (part === 'readiness') return benchReadiness(say);
  if (part === 'portal') return benchPortal(say);
  if (part !== 'documents') benchVerdicts(say);
  if (part === 'verdicts') return;
  if (part !== 'documents') benchManifests(say);
  if (part !== 'documents') await benchReconciliation(say);
  if (part !== 'documents') await benchPlatform();
  if (part !== 'documents') await benchReadiness(say);
  if (part !== 'documents') await benchPortal(say);
  if (part !== 'documents') await benchRejudging(100_000, say);
  await benchDocuments(documents, say);
}

async function benchPlatform(): Promise<void> {
  await benchStart();
  const home = runFolder();
  const database = await EmbeddedDatabase.start({ folder: join(home, 'database') });
  await database.ensureDatabase('waypass');
  const settings = { DATABASE_URL: database.url('waypass'), MASTER_KEY: randomBytes(32).toString('base64'), STORAGE_URL: `file://${join(home, 'files')}` };
  const platform = await startPlatform(join(home, 'home'), settings);
  try {
    say(await benchUploads(await demoTraveller(platform.url, platform.output())));
    say(await benchHolds(platform.url, settings.DATABASE_URL, 'the worker busy with their events beside it'));
  } finally {
    await platform.stop();
  }
  const api = await startApi(settings);
  try {
    say(await benchHolds(api.url, settings.DATABASE_URL, 'no worker'));
    say(await benchLists(api.url, settings));
  } finally {
    await api.stop();
    await database.stop();
  }
}

/** The demo is seeded by the start of the platform; what is measured is the API, without a worker beside it. */
async function benchListsAlone(): Promise<void> {
  const home = runFolder();
  const database = await EmbeddedDatabase.start({ folder: join(home, 'database') });
  await database.ensureDatabase('waypass');
  const settings = { DATABASE_URL: database.url('waypass'), MASTER_KEY: randomBytes(32).toString('base64'), STORAGE_URL: `file://${join(home, 'files')}` };
  await (await startPlatform(join(home, 'home'), settings)).stop();
  const api = await startApi(settings);
  try {
    say(await benchLists(api.url, settings));
  } finally {
    await api.stop();
    await database.stop();
  }
}

async function benchStart(): Promise<void> {
  const home = runFolder();
  const first = await startPlatform(home);
  await first.stop();
  const second = await startPlatform(home);
  await second.stop();
  say(`npm start → ready: ${seconds(first.readyAfter)} in an empty folder (database made, demo seeded), ${seconds(second.readyAfter)} the second time`);
}

/** The traveller whose link the start script prints. */
async function demoTraveller(url: string, output: string): Promise<Visitor> {
  const traveller = new Visitor(url);
  await traveller.post('/api/v1/auth/links/redeem', { token: /invitation#([\w-]+)/.exec(output)?.[1] });
  return traveller;
}

await main(process.argv.slice(2));
