import type { EntryRule, InForce, Known } from '../../rules/rule.js';
import { rule } from '../write-rule.js';
import { border, marathon } from './authorities.js';
import { beijing, foreigners, pyongyang } from './places.js';

interface Wording {
  readonly id: string;
  readonly inForce: InForce;
  readonly known: Known;
  readonly sources: readonly string[];
  /** Issuing states that are not admitted. */
  readonly excluded: readonly string[];
  readonly events?: readonly string[];
}

/** The country admits runners as a sports delegation: by air via Beijing, in the named hotel, some passports and press never. */
export function admission({ excluded, id, ...wording }: Wording): EntryRule[] {
  const shared = { ...wording, fact: id, authority: border, purposes: ['sport'], regions: [pyongyang] } as const;
  return [
    rule({
      ...shared,
      id,
      summary: 'Foreign runners are admitted to Pyongyang as a sports delegation, by air via Beijing, in the named hotel',
      subject: { issuingStates: foreigners },
      channel: { modes: ['air'], from: beijing },
      effect: {
        kind: 'allow',
        requirements: [
          { kind: 'letter', code: 'sports-delegation', owner: 'operator', text: 'Be on the list of the sports delegation' },
          { kind: 'named-hotel', owner: 'operator', text: 'Stay in the hotel that the authority names' },
        ],
      },
    }),
    rule({
      ...shared,
      id: `${id}.excluded`,
      summary: `Runners with a passport of ${excluded.join(', ')} are not admitted`,
      subject: { issuingStates: { in: excluded } },
      effect: { kind: 'deny', explicit: true },
    }),
    rule({
      ...shared,
      id: `${id}.press`,
      summary: 'Press is not admitted',
      subject: { professions: { in: ['press'] } },
      effect: { kind: 'deny', explicit: true },
    }),
  ];
}

/** The organiser sells race places: judged by the day of the application. */
export function sale({ excluded, id, ...wording }: Wording): EntryRule[] {
  const reach = { who: 'new-applications', insideIncluded: false } as const;
  const shared = { ...wording, fact: id, authority: marathon, purposes: ['sport'], regions: [pyongyang], reach } as const;
  return [
    rule({
      ...shared,
      id,
      summary: 'The sale of race places is open',
      effect: { kind: 'allow' },
    }),
    rule({
      ...shared,
      id: `${id}.excluded`,
      summary: `Race places are not sold to passports of ${excluded.join(', ')}`,
      subject: { issuingStates: { in: excluded } },
      effect: { kind: 'deny', explicit: true },
    }),
    rule({
      ...shared,
      id: `${id}.press`,
      summary: 'Race places are not sold to press',
      subject: { professions: { in: ['press'] } },
      effect: { kind: 'deny', explicit: true },
    }),
  ];
}
