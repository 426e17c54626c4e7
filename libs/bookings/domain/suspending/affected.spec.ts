import { describe, expect, it } from 'vitest';
import { type AffectedAction, affectedAllowing, type AffectedState, affectedTransitions, nextAffected } from './affected.js';

describe('a booking of a suspended departure', () => {
  it.each<[AffectedState, AffectedAction, AffectedState]>([
    ['suspended', 'choose', 'suspended'], ['suspended', 'refund', 'refunded'], ['suspended', 'credit', 'credited'], ['suspended', 'restore', 'restored'],
    ['restored', 'choose', 'restored'], ['restored', 'refund', 'refunded'], ['restored', 'credit', 'credited'],
  ])('that is %s may %s and is then %s', (state, action, to) => {
    expect(nextAffected(state, action)).toEqual({ refused: false, value: to });
  });

  const refused = (Object.keys(affectedTransitions) as AffectedState[]).flatMap((state) =>
    (['choose', 'refund', 'credit', 'restore'] as const).filter((action) => !affectedAllowing(action).includes(state)).map((action) => [state, action] as const),
  );

  it.each(refused)('that is %s is refused to %s, with the reason', (state, action) => {
    expect(nextAffected(state, action)).toMatchObject({ code: 'suspension.transition-refused', detail: expect.stringMatching(/^[A-Z].+\.$/) });
  });

  it('is over once it was paid back or credited', () => {
    expect(refused).toHaveLength(9);
  });
});
