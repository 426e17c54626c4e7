import { describe, expect, it } from 'vitest';
import { endOfOffer, isOpen, nextState, statesAllowing, type WaitingAction, type WaitingState, waitingTransitions } from './waiting-status.js';

const states = Object.keys(waitingTransitions) as WaitingState[];
const actions = Object.keys(waitingTransitions.waiting) as WaitingAction[];

describe('the states of a waiting list', () => {
  it('say of every action in every state where it leads, or why it does not', () => {
    for (const state of states) {
      for (const action of actions) {
        const outcome = nextState(state, action);
        if (outcome.refused) expect(outcome.detail).toMatch(/\.$/);
        else expect(states).toContain(outcome.value);
      }
    }
  });

  it('have one way out for each action, whatever the state it starts from', () => {
    for (const action of actions) {
      const ends = statesAllowing(action).map((state) => nextState(state, action));
      expect(new Set(ends.map((end) => !end.refused && end.value)).size).toBe(1);
    }
  });

  it('end for good: whoever has accepted, lapsed, left or was closed out does nothing more', () => {
    expect(states.filter(isOpen)).toEqual(['waiting', 'offered', 'skipped']);
    for (const state of ['accepted', 'lapsed', 'left', 'closed'] as const) {
      for (const action of actions) expect(nextState(state, action)).toMatchObject({ refused: true });
    }
  });

  it('tell somebody who accepts too late that the offer is over, and nobody else', () => {
    expect(nextState('lapsed', 'accept')).toMatchObject({ code: 'waiting-list.offer-over' });
    expect(nextState('lapsed', 'leave')).toMatchObject({ code: 'waiting-list.transition-refused' });
    expect(nextState('waiting', 'accept')).toMatchObject({ code: 'waiting-list.transition-refused', detail: 'No place is on offer to this party at this moment.' });
  });

  it('follow the booking that keeps the offer, in each of its states', () => {
    const ends = Object.values(endOfOffer).flatMap((end) => (end ? [nextState('offered', end.action)] : []));
    expect(ends.map((end) => !end.refused && end.value)).toEqual(['accepted', 'accepted', 'left', 'lapsed']);
  });
});
