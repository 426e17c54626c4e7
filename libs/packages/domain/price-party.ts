import { addDays, type Fault, type IsoDate, type Money, type Result, refuse, success } from '#kernel';
import { type Component, componentOf } from './component.js';
import type { AgeBand, PriceCondition, PriceList, Reduction } from './price-list.js';

/** What one traveller chose that has a price. */
export interface PricedChoices {
  readonly race: string | null;
  readonly room: string;
  /** Codes of further options, such as `extension`; each once. */
  readonly options?: readonly string[] | undefined;
  /** Adult unless told. */
  readonly ageBand?: AgeBand | undefined;
}

/** One line of a price, as the customer saw it; a reduction is below zero. */
export interface PriceLine {
  readonly option: string;
  readonly label: string;
  readonly component: Component;
  readonly price: Money;
}

/** The price of a party: lines per traveller, in the order they were given, and the sum of all. */
export interface PartyPrice {
  readonly travellers: readonly (readonly PriceLine[])[];
  readonly total: Money;
}

/** The days that conditions are judged by. */
export interface PricedDays {
  readonly bookedOn: IsoDate;
  readonly startsOn: IsoDate;
}

/** What a booking's total can be in the database. */
const largestTotal = 2_147_483_647;

/**
 * Prices a party from one price list: `base`, the race category if there is one, the room, the further options; then what its
 * conditions take off. Every reduction is taken off `base` and computed from the whole of it; of each kind the one that is
 * worth most applies; together they take no more than `base`. A percentage is rounded to the nearest minor unit, a half in the
 * customer's favour. Infants do not count towards the size of a group; its free places are its cheapest.
 * Refuses with `package.option-not-offered`, pointing at each choice that the list does not have (`/travellers/2/race`), and
 * with `price.too-large`.
 */
export function priceParty(list: PriceList, party: readonly PricedChoices[], days: PricedDays): Result<PartyPrice> {
  const listed = listedLines(list, party);
  if (listed.refused) return listed;
  const conditions = list.conditions ?? [];
  const size = party.filter(({ ageBand }) => ageBand !== 'infant').length;
  const reduced = listed.value.map((lines, index) => {
    const applying = bestOfKind(conditions, lines[0]!.price.amount, { ...days, size, ageBand: party[index]!.ageBand ?? 'adult' });
    return [...lines, ...linesOf(applying, lines[0]!.price)];
  });
  const travellers = withFreePlaces(reduced, party, conditions, size);
  const amount = travellers.flat().reduce((sum, line) => sum + line.price.amount, 0);
  if (amount > largestTotal) {
    const detail = 'The price of this party is more than can be charged at once: split it.';
    return refuse('price.too-large', { detail, errors: [{ pointer: '/travellers', detail }] });
  }
  return success({ travellers, total: { amount, currency: list.currency } });
}

function listedLines(list: PriceList, party: readonly PricedChoices[]): Result<PriceLine[][]> {
  const byOption = new Map(list.prices.map((price) => [price.option, price]));
  const errors: Fault[] = [];
  const travellers = party.map((choices, index) =>
    optionsOf(choices).flatMap(({ option, pointer }, at, all): PriceLine[] => {
      const price = byOption.get(option);
      const isRepeated = all.findIndex((one) => one.option === option) < at;
      if (price && !isRepeated) return [{ option, label: price.label, component: price.component ?? componentOf(option), price: { amount: price.amount, currency: list.currency } }];
      errors.push({ pointer: `/travellers/${index}${pointer}`, detail: isRepeated ? 'This is chosen twice.' : 'The package has no price for this choice.' });
      return [];
    }),
  );
  return errors.length > 0 ? refuse('package.option-not-offered', { errors }) : success(travellers);
}

const optionsOf = ({ race, room, options = [] }: PricedChoices): { option: string; pointer: string }[] => [
  { option: 'base', pointer: '' },
  ...(race === null ? [] : [{ option: `race.${race}`, pointer: '/race' }]),
  { option: `room.${room}`, pointer: '/room' },
  ...options.map((code, at) => ({ option: `option.${code}`, pointer: `/options/${at}` })),
];

interface Applying {
  readonly kind: PriceCondition['kind'];
  readonly label: string;
  readonly amount: number;
}

interface Circumstances extends PricedDays {
  readonly size: number;
  readonly ageBand: AgeBand;
}

const kinds = ['age', 'early-bird', 'group'] as const;

/** Of each kind the one that takes most off a base price. */
function bestOfKind(conditions: readonly PriceCondition[], base: number, now: Circumstances): Applying[] {
  const applying = conditions.flatMap((condition): Applying[] =>
    condition.kind !== 'free-place' && holds(condition, now) ? [{ kind: condition.kind, label: condition.label, amount: worth(condition, base) }] : [],
  );
  return kinds.flatMap((kind) => applying.filter((one) => one.kind === kind).sort((one, other) => other.amount - one.amount).slice(0, 1));
}

function holds(condition: Exclude<PriceCondition, { kind: 'free-place' }>, { bookedOn, startsOn, size, ageBand }: Circumstances): boolean {
  switch (condition.kind) {
    case 'early-bird':
      return condition.daysBefore === undefined ? bookedOn <= (condition.until ?? '') : addDays(bookedOn, condition.daysBefore) <= startsOn;
    case 'group':
      return ageBand !== 'infant' && size >= condition.travellers;
    case 'age':
      return ageBand === condition.band;
  }
}

/** Whole minor units, a half rounded in the customer's favour. */
const worth = ({ amount, percent = 0 }: Reduction, base: number): number => amount ?? Math.floor((base * percent + 50) / 100);

/** A line for each reduction, as long as something of `base` is left to be taken off. */
function linesOf(applying: readonly Applying[], base: Money): PriceLine[] {
  let left = base.amount;
  return applying.flatMap(({ kind, label, amount }) => {
    const off = Math.min(amount, left);
    left -= off;
    return off > 0 ? [reduction(kind, label, off, base.currency)] : [];
  });
}

const reduction = (kind: PriceCondition['kind'], label: string, off: number, currency: string): PriceLine => ({
  option: `discount.${kind}`, label, component: 'land', price: { amount: -off, currency },
});

/** What of `base` is still paid after the reductions. */
const baseLeft = (lines: readonly PriceLine[]): number =>
  lines.filter(({ option }) => option === 'base' || option.startsWith('discount.')).reduce((sum, { price }) => sum + price.amount, 0);

function withFreePlaces(travellers: readonly PriceLine[][], party: readonly PricedChoices[], conditions: readonly PriceCondition[], size: number): PriceLine[][] {
  const condition = conditions
    .flatMap((one) => (one.kind === 'free-place' ? [one] : []))
    .sort((one, other) => one.travellers - other.travellers)[0];
  if (!condition) return [...travellers];
  const free = travellers
    .map((lines, index) => ({ index, left: baseLeft(lines) }))
    .filter(({ index }) => party[index]?.ageBand !== 'infant')
    .sort((one, other) => one.left - other.left || one.index - other.index)
    .slice(0, Math.floor(size / condition.travellers));
  const offOf = new Map(free.filter(({ left }) => left > 0).map(({ index, left }) => [index, left]));
  return travellers.map((lines, index) => {
    const off = offOf.get(index);
    return off === undefined ? lines : [...lines, reduction('free-place', condition.label, off, lines[0]!.price.currency)];
  });
}
