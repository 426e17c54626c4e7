import { describe, expect, it } from 'vitest';
import { failsOn } from './critical-path.js';
import { type Stopped, stoppedBlockers } from './stopped-blockers.js';

type Suspended = Extract<Stopped, { kind: 'suspended' }>;
const suspended = (change: Partial<Suspended> = {}): Suspended => ({ kind: 'suspended', cause: 'authority', answerBy: '2015-03-02', choice: null, ...change });
const told = (stopped: Stopped | null) => stoppedBlockers(stopped, '2015-04-09').map(({ key, owner, due }) => [key, owner, due]);

describe('stoppedBlockers', () => {
  it('finds nothing on a departure that goes on', () => {
    expect(told(null)).toEqual([]);
  });

  it.each(['authority', 'organiser', 'home-state'])('waits for whoever says no while the cause is %s, until the day of entry', (cause) => {
    for (const choice of [null, 'standby'] as const) expect(told(suspended({ cause, choice }))).toEqual([['departure-suspended', 'authority', '2015-04-09']]);
  });

  it('waits for us where we have suspended it ourselves', () => {
    expect(told(suspended({ cause: 'operator' }))).toEqual([['departure-suspended', 'operator', '2015-04-09']]);
  });

  it.each(['refund', 'credit'] as const)('is ours to carry out once the customer has chosen a %s', (choice) => {
    expect(told(suspended({ choice }))).toEqual([['departure-suspended', 'operator', '2015-03-02']]);
  });

  it('says that a departure does not take place while its bookings are being cancelled', () => {
    expect(told({ kind: 'cancelled' })).toEqual([['departure-cancelled', 'operator', '2015-04-09']]);
  });

  it('is something of which a trip fails', () => {
    expect(failsOn(stoppedBlockers(suspended(), '2015-04-09'))).toBe('2015-04-09');
  });
});
