import type { Visit } from '../../judging/visit.js';
import { pyongyang } from './places.js';
import { admission, sale } from './race-edition.js';

const sources = ['Fictional demo edition, modelled on F20 and F23'];
const excluded = ['KOR', 'USA', 'MYS', 'JPN'];
const known = { from: '2026-09-01', to: null };

/** The fictional edition that the demo sells: nothing about it is a fact. */
export const demoEdition = {
  event: 'pyongyang-marathon-2027-04-04',
  raceDate: '2027-04-04',
  firstEntry: '2027-03-31',
  lastExit: '2027-04-08',
} as const;

export const demoEditionRules = [
  ...admission({
    id: 'E27.admission',
    excluded,
    inForce: { from: demoEdition.firstEntry, to: demoEdition.lastExit },
    known,
    sources,
  }),
  ...sale({
    id: 'E27.sale',
    excluded,
    events: [demoEdition.event],
    inForce: { from: '2026-09-01', to: null },
    known,
    sources,
  }),
];

/** The stay of a demo runner: into Pyongyang by air from Beijing, for the race. */
export const demoStay = (entryDate: string, exitDate: string): Visit => ({
  region: pyongyang,
  purpose: 'sport',
  event: demoEdition.event,
  mode: 'air',
  from: 'PEK',
  to: 'FNJ',
  entryDate,
  exitDate,
  organisedTour: true,
});

/** One crossing of China on the way there or back. */
export const demoTransit = (entryDate: string, exitDate: string): Visit => ({
  region: { country: 'CHN' },
  purpose: 'transit',
  mode: 'air',
  entryDate,
  exitDate,
});
