import { type Fault, type Money, type Refusal, refuse } from '#kernel';

/** Basis points: 10,000 are all of it. */
export const whole = 10_000;
const longestDays = 730;
const mostInstalments = 12;

/** What is paid first: a share of the total, or an amount for each traveller; so many days after the booking. */
export interface Deposit {
  readonly dueDaysAfterBooking: number;
  readonly of: { readonly basisPoints: number } | { readonly perTraveller: Money };
}

/** A part of the total (after an amount as deposit: of what that leaves), so many days before the departure's first day. */
export interface PlannedInstalment {
  readonly basisPoints: number;
  readonly daysBeforeDeparture: number;
}

/** When a customer pays what, relative to booking and departure. What deposit and instalments leave is the balance. */
export interface PaymentPlan {
  readonly deposit: Deposit | null;
  readonly instalments: readonly PlannedInstalment[];
  readonly balance: { readonly daysBeforeDeparture: number };
}

/** Where an organisation has said nothing. */
export const standardPlan: PaymentPlan = {
  deposit: { dueDaysAfterBooking: 7, of: { basisPoints: 2_000 } },
  instalments: [],
  balance: { daysBeforeDeparture: 60 },
};

/** Refuses a plan that asks for more than all, or in a wrong order, with `plan.unusable`, pointing at each part; null when it can be kept. */
export function checkPlan({ deposit, instalments, balance }: PaymentPlan): Refusal | null {
  const errors: Fault[] = [];
  const check = (sound: boolean, pointer: string, detail: string): void => {
    if (!sound) errors.push({ pointer, detail });
  };
  const isDays = (days: number): boolean => Number.isInteger(days) && days >= 0 && days <= longestDays;
  const isShare = (basisPoints: number): boolean => Number.isInteger(basisPoints) && basisPoints > 0 && basisPoints <= whole;
  const days = `Use whole days, ${longestDays} at most.`;
  if (deposit) {
    check(isDays(deposit.dueDaysAfterBooking), '/deposit/dueDaysAfterBooking', days);
    if ('basisPoints' in deposit.of) check(isShare(deposit.of.basisPoints), '/deposit/of/basisPoints', 'A deposit is more than nothing, and 100 % at most.');
    else check(Number.isInteger(deposit.of.perTraveller.amount) && deposit.of.perTraveller.amount > 0, '/deposit/of/perTraveller/amount', 'A deposit is more than nothing.');
  }
  check(isDays(balance.daysBeforeDeparture), '/balance/daysBeforeDeparture', days);
  check(instalments.length <= mostInstalments, '/instalments', `Use ${mostInstalments} instalments at most.`);
  let before = longestDays + 1;
  let sum = deposit && 'basisPoints' in deposit.of ? deposit.of.basisPoints : 0;
  for (const [at, { basisPoints, daysBeforeDeparture }] of instalments.entries()) {
    check(isShare(basisPoints), `/instalments/${at}/basisPoints`, 'An instalment is more than nothing, and 100 % at most.');
    check(isDays(daysBeforeDeparture) && daysBeforeDeparture < before, `/instalments/${at}/daysBeforeDeparture`, 'Each instalment is due after the one above it.');
    check(daysBeforeDeparture > balance.daysBeforeDeparture, `/instalments/${at}/daysBeforeDeparture`, 'An instalment is due before the balance.');
    before = daysBeforeDeparture;
    sum += basisPoints;
  }
  check(sum <= whole, '/instalments', 'Deposit and instalments come to more than 100 %.');
  return errors.length > 0 ? refuse('plan.unusable', { errors }) : null;
}
