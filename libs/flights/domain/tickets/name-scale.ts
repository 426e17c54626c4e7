import { addDays, type Fault, type IsoDate, type Money } from '#kernel';
import type { NameGrade } from '../names/name-grade.js';

/** One step of a carrier's scale, by whole days before the leg departs, both ends counted. Amounts are in minor units. */
export interface NameStep {
  readonly atLeastDays: number;
  /** Null: any number of days more. */
  readonly atMostDays: number | null;
  /** Null: the carrier does not make the change, the ticket has to be bought anew. */
  readonly small: number | null;
  readonly major: number | null;
}

/** What a carrier takes for putting a name right. */
export interface NameScale {
  readonly currency: string;
  /** Letters that the carrier has room for, title and stroke included; null where it has not said. */
  readonly nameLength: number | null;
  /** A slip costs nothing until the ticket is issued, whatever the steps say. */
  readonly smallFreeUntilTicketed: boolean;
  /** Without gap or overlap from 0 days to any number, the furthest away first. */
  readonly steps: readonly NameStep[];
}

export const MOST_STEPS = 12;
export const MOST_DAYS = 999;
export const MOST_AMOUNT = 100_000_000;
export const NAME_LENGTHS = { least: 15, most: 120 } as const;

const isWhole = (value: number, least: number, most: number): boolean => Number.isSafeInteger(value) && value >= least && value <= most;

/** The furthest away first. */
export const inOrder = (steps: readonly NameStep[]): NameStep[] => [...steps].sort((one, other) => other.atLeastDays - one.atLeastDays);

/** Everything that is wrong with a scale. Steps have to follow each other: a day of which nothing is said would be a guess. */
export function scaleFaults({ currency, nameLength, steps }: NameScale): Fault[] {
  const faults: Fault[] = [];
  if (!/^[A-Z]{3}$/.test(currency)) faults.push({ pointer: '/currency', detail: 'Use the three letters of a currency, such as EUR.' });
  if (nameLength !== null && !isWhole(nameLength, NAME_LENGTHS.least, NAME_LENGTHS.most)) faults.push({ pointer: '/nameLength', detail: `A name has room for ${NAME_LENGTHS.least} to ${NAME_LENGTHS.most} letters.` });
  if (steps.length === 0) return [...faults, { pointer: '/steps', detail: 'A scale has at least one step.' }];
  if (steps.length > MOST_STEPS) return [...faults, { pointer: '/steps', detail: `A scale has at most ${MOST_STEPS} steps.` }];
  const wrong = steps.flatMap((step, at) => stepFaults(step, `/steps/${at}`));
  return [...faults, ...wrong, ...(wrong.length === 0 ? joints(steps) : [])];
}

function stepFaults({ atLeastDays, atMostDays, small, major }: NameStep, at: string): Fault[] {
  const faults: Fault[] = [];
  if (!isWhole(atLeastDays, 0, MOST_DAYS)) faults.push({ pointer: `${at}/atLeastDays`, detail: `Give whole days, 0 to ${MOST_DAYS}.` });
  if (atMostDays !== null && !isWhole(atMostDays, 0, MOST_DAYS)) faults.push({ pointer: `${at}/atMostDays`, detail: `Give whole days, 0 to ${MOST_DAYS}, or none for any number more.` });
  if (faults.length === 0 && atMostDays !== null && atMostDays < atLeastDays) faults.push({ pointer: `${at}/atMostDays`, detail: 'The step ends before it begins.' });
  for (const [field, amount] of [['small', small], ['major', major]] as const) {
    if (amount !== null && !isWhole(amount, 0, MOST_AMOUNT)) faults.push({ pointer: `${at}/${field}`, detail: 'Give an amount of 0 or more, or none where the carrier does not change the name.' });
  }
  return faults;
}

/** Where steps leave days out or cover them twice. */
function joints(steps: readonly NameStep[]): Fault[] {
  const ascending = steps.map((step, at) => ({ ...step, pointer: `/steps/${at}` })).sort((one, other) => one.atLeastDays - other.atLeastDays);
  let next: number | null = 0;
  const faults: Fault[] = [];
  for (const { atLeastDays, atMostDays, pointer } of ascending) {
    if (next === null || atLeastDays < next) faults.push({ pointer: `${pointer}/atLeastDays`, detail: `Day ${atLeastDays} is in another step already.` });
    else if (atLeastDays > next) faults.push({ pointer: `${pointer}/atLeastDays`, detail: atLeastDays - 1 === next ? `No step says anything of day ${next}.` : `No step says anything of days ${next} to ${atLeastDays - 1}.` });
    next = next === null || atMostDays === null ? null : Math.max(next, atMostDays + 1);
  }
  if (next !== null) faults.push({ pointer: ascending.at(-1)!.pointer + '/atMostDays', detail: `No step says anything of more than ${next - 1} days.` });
  return faults;
}

/** `not-possible`: the ticket has to be bought anew. `not-known`: the carrier has no scale here. `too-late`: the leg has departed. */
export type FixOutcome = 'none-needed' | 'free' | 'priced' | 'not-possible' | 'not-known' | 'too-late';

export interface FixPrice {
  readonly outcome: FixOutcome;
  /** Of `priced` alone. */
  readonly cost: Money | null;
}

/** What putting a name right costs today, and from which day on it costs something else. */
export interface NameFix extends FixPrice {
  readonly next: (FixPrice & { readonly from: IsoDate }) | null;
}

export interface FixFacts {
  readonly grade: NameGrade;
  readonly today: IsoDate;
  /** On which the leg departs, at its own place. */
  readonly departsOn: IsoDate;
  readonly ticketed: boolean;
}

const nothing = { cost: null, next: null } as const;

/** The price of a fix by a carrier's scale; names that are identical or tolerated need none. */
export function nameFix(scale: NameScale | null, { grade, today, departsOn, ticketed }: FixFacts): NameFix {
  if (grade === 'identical' || grade === 'tolerated') return { outcome: 'none-needed', ...nothing };
  if (today > departsOn) return { outcome: 'too-late', ...nothing };
  if (!scale) return { outcome: 'not-known', ...nothing };
  if (grade === 'small' && scale.smallFreeUntilTicketed && !ticketed) return { outcome: 'free', ...nothing };
  const begins = ({ atMostDays }: NameStep): IsoDate | null => (atMostDays === null ? null : addDays(departsOn, -atMostDays));
  const steps = inOrder(scale.steps);
  const now = steps.findLast((step) => (begins(step) ?? '') <= today);
  if (!now) return { outcome: 'not-known', ...nothing };
  const price = (step: NameStep): FixPrice => priceOf(step[grade], scale.currency);
  const current = price(now);
  const later = steps.slice(steps.indexOf(now) + 1).find((step) => !isSame(price(step), current));
  const from = later ? begins(later) : null;
  return { ...current, next: later && from !== null ? { ...price(later), from } : null };
}

const isSame = (one: FixPrice, other: FixPrice): boolean => one.outcome === other.outcome && one.cost?.amount === other.cost?.amount;

function priceOf(amount: number | null, currency: string): FixPrice {
  if (amount === null) return { outcome: 'not-possible', cost: null };
  return amount === 0 ? { outcome: 'free', cost: null } : { outcome: 'priced', cost: { amount, currency } };
}
