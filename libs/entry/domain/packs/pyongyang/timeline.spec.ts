import { describe, expect, it } from 'vitest';
import { judge } from '../../judging/judge.js';
import type { TravellerFacts } from '../../judging/traveller-facts.js';
import type { Outcome, Role, Verdict } from '../../judging/verdict.js';
import type { Purpose, Visit } from '../../judging/visit.js';
import { RuleBook } from '../../rules/rule-book.js';
import { pyongyangPack, race2015, race2026 } from './index.js';
import { country, masikryong, pyongyang, rason, samjiyon } from './places.js';

const rules = new RuleBook(pyongyangPack.rules);

/** Where to and how; what is left out nobody has said. */
type Way = Partial<Visit>;
const to = { country: { region: country }, pyongyang: { region: pyongyang }, rason: { region: rason }, samjiyon: { region: samjiyon }, masikryong: { region: masikryong } } as const;
const beijingAir: Way = { ...to.pyongyang, mode: 'air', from: 'PEK', to: 'FNJ' };
const charter: Way = { ...to.pyongyang, mode: 'air', from: 'VVO' };
const train = (from: string): Way => ({ ...to.pyongyang, mode: 'rail', from });
const overland: Way = { ...to.rason, mode: 'road' };
const race = (event: string, entryDate: string, more: Way = beijingAir): Way => ({ ...more, event, entryDate, exitDate: entryDate });
const china = (entryDate: string, exitDate: string, more: Way = {}): Way => ({ region: { country: 'CHN' }, entryDate, exitDate, onwardTicket: true, ...more });

/** As known on, passport (with what else is said of the traveller), purpose, way: the verdict, and what the fact did in it. */
type Row = readonly [fact: string, on: string, who: string | TravellerFacts, purpose: Purpose, way: Way, outcome: Outcome, role: Role | 'silent'];

const teacher = (issuingState: string): TravellerFacts => ({ issuingState, profession: 'teacher' });
const press: TravellerFacts = { issuingState: 'DEU', profession: 'press' };

const facts: readonly Row[] = [
  // the race of 12 April 2015: excluded on 23 February, taken back on 5 March
  ['F03', '2015-02-22', 'DEU', 'sport', race(race2015, '2015-04-10'), 'unknown', 'silent'],
  ['F03', '2015-02-23', 'DEU', 'sport', race(race2015, '2015-04-10'), 'deny', 'denies'],
  ['F03', '2015-02-23', 'PRK', 'sport', race(race2015, '2015-04-10'), 'unknown', 'silent'],
  ['F03', '2015-02-23', 'DEU', 'sport', race('another', '2015-04-10'), 'unknown', 'silent'],
  ['F03', '2015-02-23', 'DEU', 'business', beijingAir, 'unknown', 'silent'],
  ['F03', '2015-02-23', 'DEU', 'sport', race(race2015, '2015-04-10', to.rason), 'unknown', 'silent'],
  ['F03', '2015-03-04', 'DEU', 'sport', race(race2015, '2015-04-10'), 'deny', 'denies'],
  ['F03', '2015-03-05', 'DEU', 'sport', race(race2015, '2015-04-10'), 'deny', 'denies'],
  ['F03', '2015-03-06', 'DEU', 'sport', race(race2015, '2015-04-10'), 'unknown', 'ended'],
  // what a home state says: to, in and through the country, until a day that must be renewed
  ['F06', '2017-08-31', 'USA', 'business', to.pyongyang, 'unknown', 'silent'],
  ['F06', '2017-09-01', 'USA', 'business', to.pyongyang, 'deny', 'denies'],
  ['F06', '2017-09-01', 'USA', 'transit', to.country, 'deny', 'denies'],
  ['F06', '2017-09-01', 'CAN', 'business', to.pyongyang, 'unknown', 'silent'],
  ['F06', '2026-08-31', 'USA', 'official', to.pyongyang, 'deny', 'denies'],
  ['F06', '2026-08-31', 'USA', 'official', { ...to.pyongyang, entryDate: '2026-09-01', exitDate: '2026-09-02' }, 'unknown', 'lapsed'],
  ['F06', '2026-09-01', 'USA', 'official', to.pyongyang, 'unknown', 'lapsed'],
  ['F07', '2017-09-27', 'MYS', 'business', to.pyongyang, 'unknown', 'silent'],
  ['F07', '2017-09-28', 'MYS', 'business', to.pyongyang, 'unknown', 'reported'],
  ['F07', '2025-04-04', teacher('MYS'), 'sport', beijingAir, 'unknown', 'reported'],
  // closed to tourism, with exceptions
  ['F10', '2020-01-21', 'DEU', 'tourism', to.country, 'unknown', 'silent'],
  ['F10', '2020-01-22', 'DEU', 'tourism', to.country, 'deny', 'denies'],
  ['F10', '2020-01-22', 'DEU', 'tourism', to.masikryong, 'deny', 'denies'],
  ['F10', '2020-01-22', 'PRK', 'tourism', to.country, 'unknown', 'silent'],
  ['F10', '2020-01-22', 'DEU', 'business', to.country, 'unknown', 'silent'],
  ['F10', '2024-03-01', 'RUS', 'tourism', charter, 'conditional', 'overridden'],
  ['F10', '2025-04-04', 'DEU', 'tourism', beijingAir, 'deny', 'denies'],
  // reports that contradict each other: neither is believed, both are shown
  ['F14', '2023-09-24', 'DEU', 'business', to.pyongyang, 'unknown', 'silent'],
  ['F14', '2023-09-25', 'DEU', 'business', to.pyongyang, 'unknown', 'reported'],
  ['F14.operator', '2023-09-25', 'DEU', 'business', to.pyongyang, 'unknown', 'reported'],
  ['F14', '2023-09-25', 'DEU', 'tourism', to.pyongyang, 'deny', 'reported'],
  ['F14', '2023-09-25', 'PRK', 'return', to.pyongyang, 'unknown', 'silent'],
  // by passport, place, mode and port at once
  ['F15', '2024-02-08', 'RUS', 'tourism', charter, 'deny', 'silent'],
  ['F15', '2024-02-09', 'RUS', 'tourism', charter, 'conditional', 'allows'],
  ['F15', '2024-02-09', 'RUS', 'tourism', { ...charter, ...to.masikryong }, 'conditional', 'allows'],
  ['F15', '2024-02-09', 'RUS', 'tourism', { ...charter, ...to.samjiyon }, 'deny', 'silent'],
  ['F15', '2024-02-09', 'RUS', 'tourism', train('VVO'), 'deny', 'silent'],
  ['F15', '2024-02-09', 'RUS', 'tourism', { ...charter, from: 'PEK' }, 'deny', 'silent'],
  ['F15', '2024-02-09', 'DEU', 'tourism', charter, 'deny', 'silent'],
  ['F15', '2024-02-09', 'RUS', 'tourism', to.pyongyang, 'conditional', 'allows'],
  // said to come, and did not
  ['F16', '2024-08-13', 'DEU', 'tourism', { ...to.samjiyon, entryDate: '2024-12-20', exitDate: '2024-12-21' }, 'deny', 'silent'],
  ['F16', '2024-08-14', 'DEU', 'tourism', { ...to.samjiyon, entryDate: '2024-12-20', exitDate: '2024-12-21' }, 'deny', 'announced'],
  ['F16', '2024-12-20', 'DEU', 'tourism', to.samjiyon, 'deny', 'announced'],
  // two weeks of Rason, overland
  ['F17', '2025-02-19', 'DEU', 'tourism', overland, 'deny', 'silent'],
  ['F17', '2025-02-20', 'DEU', 'tourism', overland, 'conditional', 'allows'],
  ['F17', '2025-02-20', 'DEU', 'tourism', { ...overland, mode: 'rail' }, 'conditional', 'allows'],
  ['F17', '2025-02-20', 'DEU', 'tourism', { ...overland, mode: 'air' }, 'deny', 'silent'],
  ['F17', '2025-02-20', 'IND', 'tourism', overland, 'deny', 'silent'],
  ['F17', '2025-02-20', 'DEU', 'tourism', { ...to.pyongyang, mode: 'road' }, 'deny', 'silent'],
  ['F17', '2025-03-01', 'DEU', 'tourism', { ...overland, entryDate: '2025-07-01', exitDate: '2025-07-05' }, 'conditional', 'allows'],
  ['F17', '2025-03-05', 'DEU', 'tourism', { ...overland, entryDate: '2025-07-01', exitDate: '2025-07-05' }, 'deny', 'ended'],
  ['F19', '2025-03-04', 'DEU', 'tourism', { ...overland, entryDate: '2025-03-05', exitDate: '2025-03-06' }, 'conditional', 'silent'],
  ['F19', '2025-03-05', 'DEU', 'tourism', overland, 'deny', 'denies'],
  ['F19', '2025-03-05', 'DEU', 'tourism', { ...overland, entryDate: '2025-03-04', exitDate: '2025-03-07' }, 'conditional', 'untouched'],
  ['F19', '2025-03-05', 'DEU', 'business', overland, 'unknown', 'silent'],
  ['F19', '2026-06-01', 'RUS', 'tourism', overland, 'deny', 'denies'],
  // a sports delegation, while the country is closed to tourism
  ['F20', '2025-04-02', teacher('DEU'), 'sport', beijingAir, 'unknown', 'silent'],
  ['F20', '2025-04-03', teacher('DEU'), 'sport', beijingAir, 'conditional', 'allows'],
  ['F20', '2025-04-10', teacher('DEU'), 'sport', beijingAir, 'conditional', 'allows'],
  ['F20', '2025-04-11', teacher('DEU'), 'sport', beijingAir, 'unknown', 'ended'],
  ['F20', '2025-04-04', teacher('JPN'), 'sport', beijingAir, 'conditional', 'allows'],
  ['F20', '2025-04-04', teacher('DEU'), 'sport', { ...beijingAir, mode: 'rail' }, 'unknown', 'silent'],
  ['F20', '2025-04-04', teacher('DEU'), 'sport', { ...beijingAir, from: 'VVO' }, 'unknown', 'silent'],
  ['F20', '2025-04-04', teacher('DEU'), 'sport', { ...beijingAir, ...to.rason }, 'unknown', 'silent'],
  ['F20.excluded', '2025-04-04', teacher('KOR'), 'sport', beijingAir, 'deny', 'denies'],
  ['F20.excluded', '2025-04-04', teacher('USA'), 'sport', beijingAir, 'deny', 'denies'],
  ['F20.press', '2025-04-04', press, 'sport', beijingAir, 'deny', 'denies'],
  ['F20.press', '2025-04-04', 'DEU', 'sport', beijingAir, 'conditional', 'asks'],
  // the race of 5 April 2026: sold by the day of the application, then cancelled by the day it was said
  ['F23', '2025-12-08', teacher('DEU'), 'sport', race(race2026, '2026-04-03'), 'unknown', 'silent'],
  ['F23', '2025-12-09', teacher('DEU'), 'sport', race(race2026, '2026-04-03'), 'unknown', 'allows'],
  ['F23.excluded', '2025-12-09', teacher('KOR'), 'sport', race(race2026, '2026-04-03'), 'deny', 'denies'],
  ['F23.excluded', '2025-12-09', teacher('MYS'), 'sport', race(race2026, '2026-04-03'), 'deny', 'denies'],
  ['F23.excluded', '2025-12-09', teacher('JPN'), 'sport', race(race2026, '2026-04-03'), 'deny', 'denies'],
  ['F23.press', '2025-12-09', press, 'sport', race(race2026, '2026-04-03'), 'deny', 'denies'],
  ['F23', '2026-03-10', teacher('DEU'), 'sport', { ...race(race2026, '2026-04-03'), appliedOn: '2026-03-10' }, 'deny', 'ended'],
  ['F24', '2026-03-08', teacher('DEU'), 'sport', { ...race(race2026, '2026-04-03'), appliedOn: '2025-12-09' }, 'unknown', 'silent'],
  ['F24', '2026-03-09', teacher('DEU'), 'sport', { ...race(race2026, '2026-04-03'), appliedOn: '2025-12-09' }, 'deny', 'denies'],
  ['F24', '2026-03-09', teacher('DEU'), 'sport', race('another', '2026-04-03'), 'unknown', 'silent'],
  // the railway carries; the country still has not said yes
  ['F26', '2026-03-11', { issuingState: 'DEU', visas: ['business'] }, 'business', train('PEK'), 'unknown', 'silent'],
  ['F26', '2026-03-12', { issuingState: 'DEU', visas: ['business'] }, 'business', train('PEK'), 'unknown', 'allows'],
  ['F26', '2026-03-12', { issuingState: 'DEU', visas: ['business'] }, 'business', train('DDG'), 'unknown', 'allows'],
  ['F26', '2026-03-12', { issuingState: 'DEU', visas: ['business'] }, 'business', train('VVO'), 'unknown', 'silent'],
  ['F26', '2026-03-12', { issuingState: 'DEU', visas: ['business'] }, 'business', { ...train('DDG'), mode: 'road' }, 'unknown', 'silent'],
  ['F26', '2026-03-12', { issuingState: 'DEU', visas: [] }, 'business', train('DDG'), 'unknown', 'silent'],
  // what is always asked
  ['S1', '2024-03-01', 'RUS', 'tourism', charter, 'conditional', 'requires'],
  ['S1', '2025-04-04', teacher('DEU'), 'sport', beijingAir, 'conditional', 'silent'],
  ['S1.visa-card', '2025-04-04', teacher('DEU'), 'sport', beijingAir, 'conditional', 'requires'],
  ['S2.agency', '2025-04-04', teacher('DEU'), 'sport', beijingAir, 'conditional', 'requires'],
  ['S2.operator', '2025-04-04', teacher('DEU'), 'sport', beijingAir, 'conditional', 'requires'],
  ['S3.agency', '2025-04-04', teacher('DEU'), 'sport', beijingAir, 'conditional', 'requires'],
  ['S3.operator', '2025-04-04', teacher('DEU'), 'sport', beijingAir, 'conditional', 'requires'],
  ['S4', '2025-04-04', teacher('DEU'), 'sport', beijingAir, 'conditional', 'requires'],
  // across China: a visa for two entries, or 240 hours for 54 states since 17 December 2024
  ['T1.visa', '2024-12-16', 'GBR', 'transit', china('2024-12-20', '2024-12-21'), 'conditional', 'allows'],
  ['T1.240-hours', '2024-12-16', 'GBR', 'transit', china('2024-12-20', '2024-12-21'), 'conditional', 'silent'],
  ['T1.240-hours', '2024-12-17', 'GBR', 'transit', china('2024-12-20', '2024-12-21'), 'allow', 'allows'],
  ['T1.240-hours', '2024-12-17', 'GBR', 'transit', china('2024-12-20', '2024-12-30'), 'allow', 'allows'],
  ['T1.240-hours', '2024-12-17', 'GBR', 'transit', china('2024-12-20', '2024-12-31'), 'conditional', 'allows'],
  ['T1.240-hours', '2024-12-17', 'GBR', 'transit', china('2024-12-20', '2024-12-21', { onwardTicket: false }), 'conditional', 'allows'],
  ['T1.240-hours', '2024-12-17', { issuingState: 'GBR', visas: ['china-double-entry-visa'] }, 'transit', china('2024-12-20', '2025-01-20', { onwardTicket: false }), 'allow', 'allows'],
  ['T1.visa', '2024-12-17', 'IND', 'transit', china('2024-12-20', '2024-12-21'), 'conditional', 'allows'],
  ['T1.visa', '2024-12-17', { issuingState: 'IND', visas: ['china-double-entry-visa'] }, 'transit', china('2024-12-20', '2024-12-21'), 'allow', 'allows'],
  ['T1.own', '2024-12-17', 'CHN', 'transit', china('2024-12-20', '2024-12-21'), 'allow', 'allows'],
];

const asked = (on: string, who: string | TravellerFacts, purpose: Purpose, way: Way): Verdict =>
  judge({ rules, traveller: typeof who === 'string' ? { issuingState: who } : who, visit: { region: country, entryDate: on, exitDate: way.entryDate ?? on, ...way, purpose }, asKnownOn: on, today: on });

describe('the dated facts, as known on a day', () => {
  it.each(facts)('%s as known on %s, %j for %s by %j: %s (%s)', (fact, on, who, purpose, way, outcome, role) => {
    const verdict = asked(on, who, purpose, way);
    const did = verdict.rules.find(({ id }) => id === fact)?.role ?? 'silent';
    expect([verdict.outcome, did]).toEqual([outcome, role]);
  });

  it('are all in the table, and every rule of theirs', () => {
    const told = new Set(facts.map(([fact]) => fact));
    expect(pyongyangPack.rules.map(({ id }) => id).filter((id) => !id.startsWith('E27') && !told.has(id))).toEqual([]);
  });

  it('are what was known then, whenever one asks', () => {
    for (const [, on, who, purpose, way] of facts) {
      const traveller = typeof who === 'string' ? { issuingState: who } : who;
      const visit: Visit = { region: country, entryDate: on, exitDate: way.entryDate ?? on, ...way, purpose };
      const later = judge({ rules, traveller, visit, asKnownOn: on, today: '2030-01-01' });
      expect([later.outcome, later.rules]).toEqual([asked(on, who, purpose, way).outcome, asked(on, who, purpose, way).rules]);
    }
  });
});
