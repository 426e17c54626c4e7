import { isDeepStrictEqual } from 'node:util';
import type { Authority } from '../rules/authority.js';
import { type RuleText, versionKey } from '../rules/rule-text.js';
import { differingFields } from '../authoring/draft-changes.js';

/** What a file says of the rules here, counted in rules. */
export interface MergeCounts {
  /** Rules, or later versions of rules, that we do not have. */
  readonly added: number;
  readonly identical: number;
  /** We know more than the file does. */
  readonly newerHere: number;
  readonly conflicts: number;
}

/** One rule of which both sides say something else since they last agreed. */
export interface MergeConflict {
  readonly rule: string;
  /** The last version that both know in the same words; null when they never agreed. */
  readonly base: RuleText | null;
  /** The newest version here. */
  readonly ours: RuleText;
  /** The newest version of the file. */
  readonly theirs: RuleText;
  readonly fields: readonly string[];
}

export interface Merge {
  readonly counts: MergeCounts;
  /** Versions to publish that nobody disagrees about: new ones, and closings of ours that make room for them. */
  readonly rules: readonly RuleText[];
  /** Authorities that those rules need and that are not kept here. */
  readonly authorities: readonly Authority[];
  readonly conflicts: readonly MergeConflict[];
}

/** What one side knows: authorities, and every version of every rule. */
export interface Side {
  readonly authorities: readonly Authority[];
  readonly rules: readonly RuleText[];
}

type Verdict = 'added' | 'identical' | 'newerHere' | 'conflict';

const plain = (rule: RuleText): unknown => JSON.parse(JSON.stringify(rule));
const same = (one: RuleText, other: RuleText): boolean => isDeepStrictEqual(plain(one), plain(other));
const sameButClosing = (one: RuleText, other: RuleText): boolean => isDeepStrictEqual(plain({ ...one, known: { ...one.known, to: null } }), plain({ ...other, known: { ...other.known, to: null } }));
const oldestFirst = (a: RuleText, b: RuleText): number => (a.known.from < b.known.from ? -1 : 1);

/** How many versions, from the first on, both sides know in the same words; the last of them may be closed on one side alone. */
function agreed(ours: readonly RuleText[], theirs: readonly RuleText[]): number {
  let count = 0;
  while (count < ours.length && count < theirs.length && sameButClosing(ours[count]!, theirs[count]!)) {
    count += 1;
    if (ours[count - 1]!.known.to !== theirs[count - 1]!.known.to) break;
  }
  return count;
}

/**
 * Three ways: the versions that both know are what both came from; who added none since then gives way to who did. `settled` are the
 * words of theirs that somebody here has decided about before: the same words are no news.
 */
function compare(ours: readonly RuleText[], theirs: readonly RuleText[], settled: boolean): { verdict: Verdict; base: RuleText | null } {
  if (ours.length === 0) return { verdict: 'added', base: null };
  const common = agreed(ours, theirs);
  const base = common > 0 ? ours[common - 1]! : null;
  const openHere = base !== null && base.known.to === null;
  const openThere = common > 0 && theirs[common - 1]!.known.to === null;
  const lastAgree = common > 0 && ours[common - 1]!.known.to === theirs[common - 1]!.known.to;
  if (common === ours.length && common === theirs.length && lastAgree) return { verdict: 'identical', base };
  if (common === ours.length && (lastAgree || openHere)) return { verdict: 'added', base };
  if (common === theirs.length && (lastAgree || openThere)) return { verdict: 'newerHere', base };
  return { verdict: settled ? 'newerHere' : 'conflict', base };
}

/** What has to be published here so that the file's versions follow ours. */
const following = (ours: readonly RuleText[], theirs: readonly RuleText[]): RuleText[] => {
  const standing = new Map(ours.map((rule) => [versionKey(rule), rule]));
  return theirs.filter((rule) => {
    const before = standing.get(versionKey(rule));
    return !before || !same(before, rule);
  });
};

/** Compares a file with what stands here, rule by rule. Nothing is decided about a conflict. */
export function mergePack(here: Side, file: Side, isSettled: (theirs: RuleText) => boolean = () => false): Merge {
  const ours = Map.groupBy(here.rules, ({ id }) => id);
  const counts = { added: 0, identical: 0, newerHere: 0, conflicts: 0 };
  const rules: RuleText[] = [];
  const conflicts: MergeConflict[] = [];
  for (const [id, versions] of Map.groupBy(file.rules, (rule) => rule.id)) {
    const theirs = versions.toSorted(oldestFirst);
    const mine = (ours.get(id) ?? []).toSorted(oldestFirst);
    const newest = { ours: mine.at(-1), theirs: theirs.at(-1)! };
    const { verdict, base } = compare(mine, theirs, isSettled(newest.theirs));
    if (verdict === 'conflict' && newest.ours) {
      conflicts.push({ rule: id, base, ours: newest.ours, theirs: newest.theirs, fields: differingFields(newest.ours, newest.theirs) });
      counts.conflicts += 1;
    } else if (verdict !== 'conflict') {
      counts[verdict] += 1;
      if (verdict === 'added') rules.push(...following(mine, theirs));
    }
  }
  const needed = new Set([...rules, ...conflicts.map(({ theirs }) => theirs)].map(({ authority }) => authority));
  const kept = new Set(here.authorities.map(({ code }) => code));
  return { counts, rules, authorities: file.authorities.filter(({ code }) => needed.has(code) && !kept.has(code)), conflicts };
}
