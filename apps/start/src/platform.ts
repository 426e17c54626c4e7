import { fileURLToPath } from 'node:url';
import { EmbeddedDatabase, environmentWith, type LaunchSettings, migrate, readConfig } from '#platform';
import { Child } from './child.js';
import { HomeFolder } from './home-folder.js';
import { assertPortFree } from './port.js';
import { StartError } from './start-error.js';

const inDist = (path: string): URL => new URL(`../../../${path}`, import.meta.url);

/** Everything that a start brings up, and takes down again in the opposite order. */
export class Platform {
  private readonly stops: (() => Promise<void> | void)[] = [];
  private readonly children: Child[] = [];
  private stopping: Promise<void> | undefined;

  constructor(private readonly settings: LaunchSettings) {}

  get url(): string {
    return `http://127.0.0.1:${this.settings.PORT}`;
  }

  /** Brings up the database, the demo, the API with the portal, and the worker. Returns lines for the person who started it. */
  async start(): Promise<string[]> {
    await assertPortFree(this.settings.PORT);
    const home = HomeFolder.open(this.settings.WAYPASS_HOME);
    this.stops.push(() => home.release());
    const databaseUrl = this.settings.DATABASE_URL ?? (await this.startDatabase(home));
    await migrate(databaseUrl).catch((error: Error) => {
      throw new StartError(`The database cannot be used: ${error.message}`);
    });
    const env = environmentWith({
      DATABASE_URL: databaseUrl,
      MASTER_KEY: this.settings.MASTER_KEY ?? home.masterKey(),
      STORAGE_URL: this.settings.STORAGE_URL ?? home.storageUrl,
      PORT: `${this.settings.PORT}`,
      LOG_LEVEL: this.settings.LOG_LEVEL,
      PUBLIC_URL: this.url,
      WEB_ROOT: fileURLToPath(inDist('web')),
    });
    this.launch('API', 'apps/api/src/main.js', env);
    this.launch('worker', 'apps/worker/src/main.js', env);
    const lines = this.settings.DEMO ? await this.seed(env) : [];
    await Promise.all(this.children.map((child) => child.ready()));
    return lines;
  }

  /** Resolves with a line when a process ends that should not have. */
  async broken(): Promise<string> {
    const ended = this.children.map(async (child) => `The ${child.name} ended unexpectedly (code ${await child.ended}).`);
    return Promise.race(ended);
  }

  stop(): Promise<void> {
    this.stopping ??= this.takeDown();
    return this.stopping;
  }

  private async takeDown(): Promise<void> {
    await Promise.all(this.children.map((child) => child.stop()));
    for (const stop of this.stops.reverse()) await stop();
  }

  private launch(name: string, entry: string, env: NodeJS.ProcessEnv): void {
    this.children.push(new Child(name, inDist(entry), env));
  }

  private async startDatabase(home: HomeFolder): Promise<string> {
    const database = await EmbeddedDatabase.start({ folder: home.databaseFolder });
    this.stops.push(() => database.stop());
    await database.ensureDatabase('waypass');
    return database.url('waypass');
  }

  private async seed(env: NodeJS.ProcessEnv): Promise<string[]> {
    const { seedDemo } = await import('./demo/seed-demo.js');
    return seedDemo(readConfig({ ...env, LOG_LEVEL: 'warn' }));
  }
}
