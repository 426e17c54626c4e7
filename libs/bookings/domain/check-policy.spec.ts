import { describe, expect, it } from 'vitest';
import { type ChangePolicy, defaultPolicy, type PercentStep } from './change-policy.js';
import { checkPolicy } from './check-policy.js';

const withSteps = (steps: readonly PercentStep[]): ChangePolicy => ({
  ...defaultPolicy, cancellation: { ...defaultPolicy.cancellation, traveller: { steps, components: {}, transferFee: 0 } },
});

describe('a policy', () => {
  it('is sound as it comes', () => {
    expect(checkPolicy(defaultPolicy)).toBeNull();
  });

  it.each<[string, ChangePolicy, string]>([
    ['no step for the day itself', withSteps([{ fromDays: 10, percent: 5 }]), '/cancellation/traveller/steps'],
    ['no steps', withSteps([]), '/cancellation/traveller/steps'],
    ['steps that go up', withSteps([{ fromDays: 5, percent: 5 }, { fromDays: 9, percent: 9 }, { fromDays: 0, percent: 10 }]), '/cancellation/traveller/steps/1/fromDays'],
    ['one step twice', withSteps([{ fromDays: 0, percent: 5 }, { fromDays: 0, percent: 9 }]), '/cancellation/traveller/steps/1/fromDays'],
    ['more than the price', withSteps([{ fromDays: 0, percent: 101 }]), '/cancellation/traveller/steps/0/percent'],
    ['half a percent', withSteps([{ fromDays: 0, percent: 0.5 }]), '/cancellation/traveller/steps/0/percent'],
    ['more steps than anybody reads', withSteps(Array.from({ length: 21 }, (_, index) => ({ fromDays: 20 - index, percent: 1 }))), '/cancellation/traveller/steps'],
    [
      'a negative transfer fee',
      { ...defaultPolicy, cancellation: { ...defaultPolicy.cancellation, authority: { steps: [{ fromDays: 0, percent: 0 }], components: {}, transferFee: -1 } } },
      '/cancellation/authority/transferFee',
    ],
    ['a fee below nothing', { ...defaultPolicy, fees: { ...defaultPolicy.fees, move: [{ fromDays: 0, amount: -1 }] } }, '/fees/move/0/amount'],
  ])('cannot have %s', (_what, policy, pointer) => {
    expect(checkPolicy(policy)).toMatchObject({ code: 'booking.policy-unusable', errors: [{ pointer }] });
  });
});
