import { type Fault, type Refusal, refuse } from '#kernel';
import { cancellationCauses } from './cancellation-cause.js';
import { type ChangePolicy, feeKinds } from './change-policy.js';
import { priceComponents } from './price-component.js';

const mostDays = 1_000;
const mostAmount = 100_000_000;
const mostSteps = 20;

/** Refuses a policy that leaves a day open or asks for more than the price, with `booking.policy-unusable`; null when sound. */
export function checkPolicy(policy: ChangePolicy): Refusal | null {
  const errors = [
    ...cancellationCauses.flatMap((cause) => {
      const { steps, components, transferFee } = policy.cancellation[cause];
      const at = `/cancellation/${cause}`;
      return [
        ...stepFaults(`${at}/steps`, steps, percentFault),
        ...priceComponents.flatMap((component) => (components[component] ? stepFaults(`${at}/components/${component}`, components[component], percentFault) : [])),
        ...amountFault(`${at}/transferFee`, transferFee),
      ];
    }),
    ...feeKinds.flatMap((kind) => stepFaults(`/fees/${kind}`, policy.fees[kind], (pointer, step) => amountFault(`${pointer}/amount`, step.amount))),
  ];
  return errors.length > 0 ? refuse('booking.policy-unusable', { errors }) : null;
}

function stepFaults<S extends { readonly fromDays: number }>(pointer: string, steps: readonly S[], faultsOf: (pointer: string, step: S) => Fault[]): Fault[] {
  if (steps.length > mostSteps) return [{ pointer, detail: `At most ${mostSteps} steps.` }];
  if (steps.at(-1)?.fromDays !== 0) return [{ pointer, detail: 'The last step is for the day of departure itself: 0 days.' }];
  return steps.flatMap((step, index): Fault[] => {
    const at = `${pointer}/${index}`;
    const above = steps[index - 1];
    if (!Number.isSafeInteger(step.fromDays) || step.fromDays < 0 || step.fromDays > mostDays) return [{ pointer: `${at}/fromDays`, detail: `From 0 to ${mostDays} days.` }];
    if (above && step.fromDays >= above.fromDays) return [{ pointer: `${at}/fromDays`, detail: 'Each step is for fewer days than the one above.' }];
    return faultsOf(at, step);
  });
}

const percentFault = (pointer: string, { percent }: { readonly percent: number }): Fault[] =>
  Number.isSafeInteger(percent) && percent >= 0 && percent <= 100 ? [] : [{ pointer: `${pointer}/percent`, detail: 'From 0 to 100 percent.' }];

const amountFault = (pointer: string, amount: number): Fault[] =>
  Number.isSafeInteger(amount) && amount >= 0 && amount <= mostAmount ? [] : [{ pointer, detail: 'A fee is a whole number of minor units, not below zero.' }];
