/** The numbers of one race category: `from` to `to`, both included. */
export interface BibRange {
  readonly category: string;
  readonly from: number;
  readonly to: number;
}

/** A traveller who starts, in a category. */
export interface Runner {
  readonly travellerId: string;
  readonly category: string;
}

/** A number that a runner wears. */
export interface Bib extends Runner {
  readonly number: number;
}

/** What has to change so that every runner wears one number of their own category. */
export interface BibChanges {
  readonly given: readonly Bib[];
  readonly takenBack: readonly Bib[];
  /** Who has none after that. */
  readonly without: readonly (Runner & { readonly because: 'no-range' | 'range-full' })[];
}

/**
 * Numbers for those who have none, in the order in which the runners are given; whoever has one in their category keeps it.
 * `spent` are numbers that stood on a list: they are not given anew, also when they are taken back here.
 */
export function assignBibs(runners: readonly Runner[], ranges: readonly BibRange[], worn: readonly Bib[], spent: readonly number[]): BibChanges {
  const categories = new Map(runners.map(({ travellerId, category }) => [travellerId, category]));
  const kept = worn.filter(({ travellerId, category }) => categories.get(travellerId) === category);
  const keepers = new Set(kept.map(({ travellerId }) => travellerId));
  const taken = new Set([...kept.map(({ number }) => number), ...spent]);
  const next = new Map(ranges.map((range) => [range.category, range.from]));
  const given: Bib[] = [];
  const without: BibChanges['without'][number][] = [];
  for (const runner of runners.filter(({ travellerId }) => !keepers.has(travellerId))) {
    const range = ranges.find(({ category }) => category === runner.category);
    let number = next.get(runner.category) ?? 0;
    while (range && number <= range.to && taken.has(number)) number += 1;
    next.set(runner.category, number + 1);
    if (!range) without.push({ ...runner, because: 'no-range' });
    else if (number > range.to) without.push({ ...runner, because: 'range-full' });
    else given.push({ ...runner, number });
  }
  return { given, takenBack: worn.filter(({ travellerId }) => !keepers.has(travellerId)), without };
}
