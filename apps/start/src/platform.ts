import { fileURLToPath } from 'node:url';
import { EmbeddedDatabase, environmentWith, type LaunchSettings, migrate, readConfig } from '#platform';
import { Child } from './child.js';
import type { Demo } from './demo/seed-demo.js';
import { HomeFolder } from './home-folder.js';
import { assertPortFree } from './port.js';
import { StartError } from './start-error.js';

/** A process that ends so often within so short a time has a fault that starting it again does not mend. */
const mostRestarts = 5;
const withinMilliseconds = 5 * 60_000;

const loopback = /^(127(\.\d+){3}|::1|localhost)$/;

const inDist = (path: string): URL => new URL(`../../../${path}`, import.meta.url);

/** Everything that a start brings up, and takes down again in the opposite order. */
export class Platform {
  private readonly stops: (() => Promise<void> | void)[] = [];
  private readonly children: Child[] = [];
  private demo: Demo | undefined;
  private starting: Promise<string[]> | undefined;
  private stopping: Promise<void> | undefined;

  constructor(private readonly settings: LaunchSettings) {}

  get url(): string {
    return `http://127.0.0.1:${this.settings.PORT}`;
  }

  /** Brings up the database, the demo, the API with the portal, and the worker. Returns lines for the person who started it. */
  start(): Promise<string[]> {
    this.starting ??= this.bringUp();
    return this.starting;
  }

  private async bringUp(): Promise<string[]> {
    this.assertDemoStaysHome();
    await assertPortFree(this.settings.PORT);
    const home = HomeFolder.open(this.settings.WAYPASS_HOME);
    this.stops.push(() => home.release());
    const databaseUrl = this.settings.DATABASE_URL ?? (await this.startDatabase(home));
    this.assertGoingOn();
    await migrate(databaseUrl).catch((error: Error) => {
      throw new StartError(`The database cannot be used: ${error.message}`);
    });
    const env = environmentWith({
      DATABASE_URL: databaseUrl,
      MASTER_KEY: this.settings.MASTER_KEY ?? home.masterKey(),
      STORAGE_URL: this.settings.STORAGE_URL ?? home.storageUrl,
      PORT: `${this.settings.PORT}`,
      LOG_LEVEL: this.settings.LOG_LEVEL,
      PUBLIC_URL: this.settings.PUBLIC_URL ?? this.url,
      WEB_ROOT: fileURLToPath(inDist('web')),
    });
    this.assertGoingOn();
    this.launch('API', 'apps/api/src/main.js', env);
    this.launch('worker', 'apps/worker/src/main.js', env);
    const lines = this.settings.DEMO ? await this.seed(env) : [];
    await Promise.all(this.children.map((child) => child.ready()));
    return lines;
  }

  /** What the demo's people do once everything runs. That it could not go on spoils nothing: it is said, and the platform stays. */
  async goOn(say: (line: string) => void): Promise<void> {
    if (!this.settings.DEMO_GOES_ON) return;
    await this.demo?.goOn().catch((error: Error) => {
      if (!this.stopping) say(`The demo’s travellers did not get to the end: ${error.message}.`);
    });
  }

  /** Starts a process that ended by itself again. Resolves with a line when one ends too often for that to help. */
  broken(say: (line: string) => void): Promise<string> {
    return Promise.race(this.children.map((child) => this.keepAlive(child, say)));
  }

  stop(): Promise<void> {
    this.stopping ??= this.takeDown();
    return this.stopping;
  }

  /** What is being started at this moment is waited for: a database that comes up after we are gone would run on by itself. */
  private async takeDown(): Promise<void> {
    await Promise.all(this.children.map((child) => child.stop()));
    await this.starting?.catch(() => undefined);
    for (const stop of this.stops.reverse()) await stop();
  }

  private async keepAlive(child: Child, say: (line: string) => void): Promise<string> {
    let ends: number[] = [];
    for (;;) {
      const code = await child.ended;
      const now = Date.now();
      ends = [...ends.filter((end) => end > now - withinMilliseconds), now];
      if (this.stopping || ends.length > mostRestarts) break;
      say(`The ${child.name} ended unexpectedly (code ${code}); starting it again.`);
      child.start();
    }
    return `The ${child.name} ended unexpectedly ${ends.length} times in a short while: read the lines above.`;
  }

  private assertDemoStaysHome(): void {
    const { DEMO, HOST } = this.settings;
    if (DEMO && !loopback.test(HOST)) {
      throw new StartError(`The passwords of the demo are public: set DEMO=false to be reached at HOST=${HOST}, or leave HOST out.`);
    }
  }

  private assertGoingOn(): void {
    if (this.stopping) throw new StartError('The start was interrupted.');
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
    const demo = await seedDemo(readConfig({ ...env, LOG_LEVEL: 'warn' }));
    this.stops.push(() => demo.close());
    this.demo = demo;
    return demo.lines;
  }
}
