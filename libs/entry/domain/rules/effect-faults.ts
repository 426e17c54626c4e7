import type { RuleFault } from './condition-faults.js';
import type { RequirementSpec } from './requirement.js';
import type { EntryRule } from './rule.js';
import { requirementOwners, ruleLimits } from './vocabulary.js';

const countable = { days: 36_500, months: 1_200, size: 100_000, maxBytes: 1_000_000_000, limit: 10_000_000 } as const;
const isCount = (value: unknown, most: number): boolean => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;

function* numberFaults(place: string, numbers: object): Generator<RuleFault> {
  for (const [name, most] of Object.entries(countable)) {
    const value = (numbers as Record<string, unknown>)[name];
    if (value !== undefined && !isCount(value, most)) yield [`${place}/${name}`, `A whole number from 0 to ${most.toLocaleString('en')}.`];
  }
}

function* requirementFaults(place: string, spec: RequirementSpec): Generator<RuleFault> {
  if (spec.text.trim() === '' || spec.text.length > ruleLimits.text) yield [`${place}/text`, `Say what is asked for, in at most ${ruleLimits.text} characters.`];
  if (!requirementOwners.includes(spec.owner)) yield [`${place}/owner`, `“${String(spec.owner)}” is none of: ${requirementOwners.join(', ')}.`];
  if ('code' in spec && (spec.code.trim() === '' || spec.code.length > ruleLimits.id)) yield [`${place}/code`, `Give a code of at most ${ruleLimits.id} characters.`];
  if (spec.daysBeforeEntry !== undefined && !isCount(spec.daysBeforeEntry, countable.days)) yield [`${place}/daysBeforeEntry`, 'A whole number of days.'];
  if (spec.kind === 'fact') yield [`${place}/kind`, 'Facts are asked for by themselves, where a rule turns on them.'];
  yield* numberFaults(place, spec);
  if (spec.kind === 'fee' && !(isCount(spec.fee.amount, 1_000_000_000) && /^[A-Z]{3}$/.test(spec.fee.currency))) {
    yield [`${place}/fee`, 'A fee is a whole number of minor units and a currency of three letters.'];
  }
}

/** What is wrong with what one rule does. */
export function* effectFaults({ effect }: EntryRule): Generator<RuleFault> {
  const requirements = 'requirements' in effect ? (effect.requirements ?? []) : [];
  if (effect.kind === 'require' && requirements.length === 0) yield ['effect/requirements', 'Say what is asked for.'];
  if (requirements.length > ruleLimits.requirements) yield ['effect/requirements', `At most ${ruleLimits.requirements} requirements.`];
  for (const [index, spec] of requirements.entries()) yield* requirementFaults(`effect/requirements/${index}`, spec);
  if (effect.kind === 'quota') {
    yield* numberFaults('effect', effect);
    if (effect.code.trim() === '' || effect.code.length > ruleLimits.id) yield ['effect/code', `Give a code of at most ${ruleLimits.id} characters.`];
  }
}
