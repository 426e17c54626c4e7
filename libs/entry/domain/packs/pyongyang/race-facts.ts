import { rule, versions } from '../write-rule.js';
import { border, marathon } from './authorities.js';
import { foreigners, pyongyang } from './places.js';
import { admission, sale } from './race-edition.js';

export const race2015 = 'pyongyang-marathon-2015-04-12';
export const race2026 = 'pyongyang-marathon-2026-04-05';

/** Who was let in for the race: facts F03, F20, F23 and F24. */
export const raceFacts = [
  ...versions(
    rule({
      id: 'F03',
      authority: border,
      summary: 'Foreign runners are excluded from the race of 12 April 2015',
      subject: { issuingStates: foreigners },
      purposes: ['sport'],
      events: [race2015],
      regions: [pyongyang],
      effect: { kind: 'deny', explicit: true },
      inForce: { from: '2015-02-23', to: null, comparedWith: 'day-asked' },
      known: { from: '2015-02-23', to: null },
      reach: { who: 'everyone', insideIncluded: false },
      sources: ['Exclusion of foreign runners on 2015-02-23'],
    }),
    {
      known: { from: '2015-03-05', to: null },
      inForce: { from: '2015-02-23', to: '2015-03-05', comparedWith: 'day-asked' },
      status: 'ended',
      sources: ['Exclusion of foreign runners on 2015-02-23, taken back on 2015-03-05; sign-up then ran to 16 March'],
    },
  ),
  ...admission({
    id: 'F20',
    excluded: ['KOR', 'USA'],
    inForce: { from: '2025-04-03', to: '2025-04-10' },
    known: { from: '2025-04-03', to: null },
    sources: ['Sports delegation of the marathon of 6 April 2025; ended, while F10 held for tourism'],
  }).flatMap((version) => versions(version, { known: { from: '2025-04-11', to: null }, status: 'ended' })),
  ...sale({
    id: 'F23',
    excluded: ['KOR', 'USA', 'MYS', 'JPN'],
    events: [race2026],
    inForce: { from: '2025-12-09', to: null },
    known: { from: '2025-12-09', to: null },
    sources: ['Sale of the race of 5 April 2026, opened 2025-12-09'],
  }).flatMap((version) =>
    versions(version, {
      known: { from: '2026-03-09', to: null },
      inForce: { from: '2025-12-09', to: '2026-03-09' },
      status: 'ended',
      sources: ['Sale of the race of 5 April 2026, opened 2025-12-09, ended by the cancellation (F24)'],
    }),
  ),
  rule({
    id: 'F24',
    authority: marathon,
    summary: 'The race of 5 April 2026 is cancelled',
    purposes: ['sport'],
    events: [race2026],
    regions: [pyongyang],
    effect: { kind: 'deny', explicit: true },
    inForce: { from: '2026-03-09', to: null, comparedWith: 'day-asked' },
    known: { from: '2026-03-09', to: null },
    reach: { who: 'everyone', insideIncluded: false },
    sources: ['Cancellation of the whole event on 2026-03-09'],
  }),
];
