import type { EntryRule } from '../../rules/rule.js';
import { chinaTransit } from '../states.js';
import { rule, versions } from '../write-rule.js';
import { china } from './authorities.js';
import { standingSince } from './places.js';

const regions = [{ country: 'CHN' }];
const purposes = ['transit'] as const;
/** Kind of visa, as travellers' facts and requirements name it. */
const doubleEntry = 'china-double-entry-visa';
const visaFreeSince = '2024-12-17';

/** Through China and back: two entries. Each transit is judged as a visit of its own. */
export const transitChina: readonly EntryRule[] = [
  rule({
    id: 'T1.own',
    fact: 'T1',
    authority: china,
    summary: 'Citizens enter their own country',
    subject: { issuingStates: { in: ['CHN'] } },
    purposes,
    regions,
    effect: { kind: 'allow' },
    inForce: { from: null, to: null },
    known: { from: standingSince, to: null },
    sources: ['Standing practice'],
  }),
  ...versions(
    rule({
      id: 'T1.visa',
      fact: 'T1',
      authority: china,
      summary: 'To cross China twice one needs a visa for two entries',
      subject: { issuingStates: { notIn: ['CHN'] } },
      purposes,
      regions,
      effect: {
        kind: 'allow',
        requirements: [{ kind: 'document', code: doubleEntry, owner: 'traveller', text: 'Chinese visa for two entries' }],
      },
      inForce: { from: null, to: null },
      known: { from: standingSince, to: null },
      sources: ['The operator'],
    }),
    {
      known: { from: visaFreeSince, to: null },
      subject: { issuingStates: { notIn: [...chinaTransit, 'CHN'], name: 'states not among the 54 of the 240-hour transit' } },
    },
  ),
  rule({
    id: 'T1.240-hours',
    fact: 'T1',
    authority: china,
    summary: 'Passports of 54 states may cross China without a visa for 240 hours, counted from 00:00 of the day after entry',
    subject: { issuingStates: { in: chinaTransit, name: 'the 54 states of the 240-hour transit' } },
    purposes,
    regions,
    effect: {
      kind: 'allow',
      requirements: [
        {
          kind: 'onward-ticket',
          owner: 'operator',
          daysBeforeEntry: 0,
          text: 'Have an onward ticket to a third place, or a Chinese visa for two entries',
          orVisa: doubleEntry,
        },
        {
          kind: 'stay-at-most',
          days: 10,
          clock: 'next-midnight',
          orVisa: doubleEntry,
          owner: 'operator',
          daysBeforeEntry: 0,
          text: 'Leave China within 240 hours, or have a Chinese visa for two entries',
        },
      ],
    },
    inForce: { from: visaFreeSince, to: null },
    known: { from: visaFreeSince, to: null },
    sources: ['China, immigration authority, 2024-12-17'],
  }),
];
