import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EntryModule, type EntryRule, JudgeRuleChanges, judgeTrip, portugalPack, PublishRulePack, pyongyangPack, ReadRuleChanges, RuleBook, SimulatePublication } from '#entry';
import { dayOf, FixedClock, newId } from '#kernel';
import { ConfigModule, Database, DatabaseModule, EmbeddedDatabase, migrate, Vault, VaultModule } from '#platform';
import { TravellersModule } from '#travellers';
import { CompareRules } from '../../../libs/entry/domain/verdicts/compare-rules.js';
import type { TripInput } from '../../../libs/entry/domain/verdicts/trip-input.js';
import { verdictContext } from '../../../libs/entry/use-cases/verdicts/verdict-context.js';
import { valueOf } from '../../support/results.js';
import { testConfig } from '../../support/test-database.js';
import { closing, packOf } from '../../support/verdict-desk.js';
import { seconds } from '../figures.js';
import { runFolder } from '../run-folder.js';
import { fill } from './people.js';

@Module({})
class BenchModule {}

type Get = <T>(type: new (...given: never[]) => T) => T;

const clock = new FixedClock(new Date('2026-11-22T12:00:00Z'));
const others = ['KOR', 'PRK', 'USA', 'JPN'];

/** About everybody, and it turns away a third: what can be left out beforehand is nobody. */
const turning = [
  closing('B.closed', ['GBR', 'DEU', 'FRA', 'SWE', 'ITA', 'ESP', 'NLD', 'AUS', 'CAN', 'NZL', 'NOR', 'DNK', 'FIN', 'POL', 'CZE', 'AUT', 'CHE', 'BEL', 'IRL', 'RUS']),
  closing('B.later', [], { subject: { issuingStates: { notIn: others } }, inForce: { from: '2028-01-01', to: null } }),
];
/** About everybody, and everybody's verdict is another one: each gets a new receipt. */
const asking: EntryRule[] = [
  closing('B.asking', [], {
    subject: { issuingStates: { notIn: others } }, known: { from: '2026-11-01', to: null },
    effect: { kind: 'require', requirements: [{ kind: 'letter', code: 'health', owner: 'traveller', text: 'A letter of your doctor' }] },
  }),
];

/** `npm run bench -- rejudging [travellers]`: publishing a change of the rules with so many travellers booked, against judging everybody by brute force. */
export async function benchRejudging(travellers: number, say: (line: string) => void): Promise<void> {
  const server = await EmbeddedDatabase.start({ folder: join(runFolder(), 'database') });
  await server.ensureDatabase('waypass');
  const url = server.url('waypass');
  await migrate(url);
  const module = { module: BenchModule, imports: [ConfigModule.with(testConfig(url), clock), DatabaseModule, VaultModule, EntryModule, TravellersModule] };
  const context = await NestFactory.createApplicationContext(module, { logger: false });
  const get: Get = (type) => context.get(type, { strict: false });
  try {
    const acting = { organisationId: newId(), actorId: newId() };
    for (const pack of [{ ...pyongyangPack, rules: [...pyongyangPack.rules, ...portugalPack.rules], authorities: [...pyongyangPack.authorities, ...portugalPack.authorities] }]) {
      valueOf(await get(PublishRulePack).publish(acting, pack));
    }
    await get(JudgeRuleChanges).judge(acting.organisationId);
    const book = new RuleBook([...pyongyangPack.rules, ...portugalPack.rules]);
    const begun = performance.now();
    await fill({ database: get(Database), vault: get(Vault), organisationId: acting.organisationId, travellers, rules: new CompareRules({ before: book, after: book, changed: new Set(), day: dayOf(clock.now()), calendars: {} }) });
    say(`re-judging: ${travellers} booked travellers with stored verdicts, made in ${seconds(performance.now() - begun)}`);
    await measure(get, acting, 'a third turned away', turning, say);
    await measure(get, acting, 'everybody asked for one thing more', asking, say);
  } finally {
    await context.close();
    await server.stop();
  }
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MiB`;

async function timed<T>(work: () => Promise<T>): Promise<{ readonly took: number; readonly cpu: number; readonly value: T }> {
  const [begun, used] = [performance.now(), process.cpuUsage()];
  const value = await work();
  const { user, system } = process.cpuUsage(used);
  return { value, took: performance.now() - begun, cpu: (user + system) / 1000 };
}

type Acting = { readonly organisationId: string; readonly actorId: string };

async function measure(get: Get, acting: Acting, name: string, rules: readonly EntryRule[], say: (line: string) => void): Promise<void> {
  const { organisationId } = acting;
  const pack = packOf(...rules);
  const before = await bookOf(get, organisationId);
  const simulated = await timed(async () => {
    const flips: string[] = [];
    for await (const { effects } of valueOf(await get(SimulatePublication).simulate(organisationId, pack)).pages) {
      for (const { travellerId, from, to } of effects) if (from !== to) flips.push(`${travellerId} ${from} ${to}`);
    }
    return flips;
  });
  const startsAt = process.memoryUsage().rss;
  let highest = startsAt;
  const watch = setInterval(() => void (highest = Math.max(highest, process.memoryUsage().rss)), 20);
  const published = await timed(async () => {
    valueOf(await get(PublishRulePack).publish(acting, pack));
    await get(JudgeRuleChanges).judge(organisationId);
  });
  clearInterval(watch);
  const [change] = (await get(ReadRuleChanges).list(organisationId)).items;
  const effects = await get(Database).query<{ flip: string; turned: boolean }>(
    `select traveller_id || ' ' || from_outcome || ' ' || to_outcome as flip, from_outcome <> to_outcome as turned from rule_change_effect where organisation_id = $1 and rule_change_id = $2`,
    [organisationId, change!.id],
  );
  const stored = effects.filter(({ turned }) => turned).map(({ flip }) => flip);
  const brute = await timed(() => bruteForce(get, organisationId, before));
  const same = (one: readonly string[], other: readonly string[]): string => (one.toSorted().join('\n') === other.toSorted().join('\n') ? 'equal' : 'DIFFERENT');
  say(
    `  ${name}: ${change!.judged} judged, ${change!.affected} touched, ${stored.length} turned; published in ${seconds(published.took)} (aim: under 10 s), ${seconds(published.cpu)} of it at work in this process, simulated in ${seconds(simulated.took)} (${seconds(simulated.cpu)}); ` +
      `brute force, one by one, nothing written: ${seconds(brute.took)} (${seconds(brute.cpu)}; ratio ${(published.took / brute.took).toFixed(2)}); set turned against brute force: ${same(stored, brute.value)}, against the simulation: ${same(stored, simulated.value)}; ` +
      `memory ${megabytes(startsAt)}, at most ${megabytes(highest)}`,
  );
  if (same(stored, brute.value) !== 'equal' || same(stored, simulated.value) !== 'equal') process.exitCode = 1;
}

async function bookOf(get: Get, organisationId: string): Promise<RuleBook> {
  const rows = await get(Database).query<{ body: Omit<EntryRule, 'known'>; from: string; to: string | null }>(
    'select body, known_from::text as from, known_to::text as to from entry_rule where organisation_id = $1', [organisationId],
  );
  return new RuleBook(rows.map(({ body, from, to }) => ({ ...body, known: { from, to } })));
}

/** Everybody's inputs opened, and each judged alone by the rules before and after. */
async function bruteForce(get: Get, organisationId: string, before: RuleBook): Promise<string[]> {
  const after = await bookOf(get, organisationId);
  const day = dayOf(clock.now());
  const turned: string[] = [];
  for (let last: string | null = null; ; ) {
    const rows: { travellerId: string; input: Buffer }[] = await get(Database).query(
      `select traveller_id as "travellerId", input from trip_verdict where organisation_id = $1 and current and ($2::uuid is null or traveller_id > $2) order by traveller_id limit 5000`,
      [organisationId, last],
    );
    if (rows.length === 0) return turned;
    const opened = await get(Vault).openMany(rows.map(({ travellerId, input }) => ({ travellerId, context: verdictContext, sealed: input })));
    rows.forEach(({ travellerId }, index) => {
      const asked = { ...(JSON.parse(opened[index]!.toString('utf8')) as TripInput), asKnownOn: day, today: day };
      const [from, to] = [judgeTrip({ rules: before, ...asked }).outcome, judgeTrip({ rules: after, ...asked }).outcome];
      if (from !== to) turned.push(`${travellerId} ${from} ${to}`);
    });
    last = rows.at(-1)!.travellerId;
  }
}
