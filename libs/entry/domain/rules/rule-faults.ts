import { type Fault, type IsoDate, isIsoDate } from '#kernel';
import type { RulePack } from '../packs/rule-pack.js';
import { conditionFaults, type RuleFault } from './condition-faults.js';
import { findContradictions, mostOfOneCase } from './contradictions.js';
import { effectFaults } from './effect-faults.js';
import type { EntryRule } from './rule.js';
import { authorityKinds, confidences, reaches, ruleLimits, ruleStatuses } from './vocabulary.js';

const idShape = /^[A-Za-z0-9][A-Za-z0-9._:-]*$/;
const authorityShape = /^[A-Z][A-Z0-9-]*$/;

/** The most faults that are listed: whoever wrote more starts with these. */
export const reportedFaults = 100;

function* dateFaults({ inForce, known, status, reviewBy }: EntryRule): Generator<RuleFault> {
  const days: [string, IsoDate | null | undefined][] = [
    ['inForce/from', inForce.from], ['inForce/to', inForce.to], ['known/from', known.from], ['known/to', known.to], ['reviewBy', reviewBy],
  ];
  const wrong = days.filter(([, day]) => typeof day === 'string' && !isIsoDate(day));
  for (const [field, day] of wrong) yield [field, `“${day}” is no day that exists.`];
  if (wrong.length > 0) return;
  if (inForce.from !== null && inForce.to !== null && inForce.to < inForce.from) yield ['inForce/to', `It ends on ${inForce.to}, before it begins on ${inForce.from}.`];
  if (known.to !== null && known.to <= known.from) yield ['known/to', `It was replaced on ${known.to}, before it was known on ${known.from}.`];
  if (status === 'ended' && inForce.to === null) yield ['inForce/to', 'A rule that has ended has a last day.'];
}

function* wordFaults({ id, fact, summary, sources, status, confidence, reach }: EntryRule): Generator<RuleFault> {
  if (!idShape.test(id) || id.length > ruleLimits.id) yield ['id', `An id has at most ${ruleLimits.id} letters, digits, dots, colons or hyphens.`];
  if (fact.trim() === '' || fact.length > ruleLimits.id) yield ['fact', `Name the fact in at most ${ruleLimits.id} characters.`];
  if (summary.trim() === '') yield ['summary', 'Say in one sentence what the rule is.'];
  if (summary.length > ruleLimits.text) yield ['summary', `At most ${ruleLimits.text} characters.`];
  if (sources.length === 0) yield ['sources', 'Name at least one source.'];
  if (sources.length > ruleLimits.sources) yield ['sources', `At most ${ruleLimits.sources} sources.`];
  for (const [index, source] of sources.entries()) {
    if (source.trim() === '' || source.length > ruleLimits.text) yield [`sources/${index}`, `Name the source in at most ${ruleLimits.text} characters.`];
  }
  if (!ruleStatuses.includes(status)) yield ['status', `“${String(status)}” is none of: ${ruleStatuses.join(', ')}.`];
  if (!confidences.includes(confidence)) yield ['confidence', `“${String(confidence)}” is none of: ${confidences.join(', ')}.`];
  if (!reaches.includes(reach.who)) yield ['reach/who', `“${String(reach.who)}” is none of: ${reaches.join(', ')}.`];
}

const overlap = (a: EntryRule, b: EntryRule): boolean => (a.known.to === null || b.known.from < a.known.to) && (b.known.to === null || a.known.from < b.known.to);

/** Later versions of a rule that are known on the same day as an earlier one, by index. */
function findTwins(rules: readonly EntryRule[]): number[] {
  const versions = Map.groupBy(rules.entries(), ([, { id }]) => id);
  return [...versions.values()].flatMap((same) => {
    const inOrder = same.toSorted(([, a], [, b]) => (a.known.from < b.known.from ? -1 : a.known.from > b.known.from ? 1 : 0));
    return inOrder.flatMap(([index, rule], at) => (at > 0 && overlap(inOrder[at - 1]![1], rule) ? [index] : []));
  });
}

function authorityFaults({ authorities }: RulePack): Fault[] {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  if (authorities.length > ruleLimits.authoritiesInPack) return [{ pointer: '/authorities', detail: `At most ${ruleLimits.authoritiesInPack} authorities.` }];
  for (const [index, { code, kind, name }] of authorities.entries()) {
    const wrong = (field: string, detail: string) => faults.push({ pointer: `/authorities/${index}/${field}`, detail });
    if (!authorityShape.test(code) || code.length > ruleLimits.id) wrong('code', 'A code has capital letters, digits and hyphens.');
    else if (seen.has(code)) wrong('code', `The authority ${code} is listed twice.`);
    if (!authorityKinds.includes(kind)) wrong('kind', `“${String(kind)}” is none of: ${authorityKinds.join(', ')}.`);
    if (name.trim() === '' || name.length > ruleLimits.name) wrong('name', `Give a name of at most ${ruleLimits.name} characters.`);
    seen.add(code);
  }
  return faults;
}

function* relationFaults({ contradicts }: EntryRule, ids: ReadonlySet<string>, published: ReadonlySet<string>): Generator<RuleFault> {
  if (contradicts && contradicts.length > ruleLimits.listed) yield ['contradicts', `At most ${ruleLimits.listed} rules.`];
  for (const [index, other] of (contradicts ?? []).entries()) {
    if (!ids.has(other) && !published.has(other)) yield [`contradicts/${index}`, `There is no rule ${other}.`];
  }
}

const none: ReadonlySet<string> = new Set();

/**
 * What is wrong with a pack, the first hundred faults; pointers are relative to it. Empty when it can be published. A rule may refer to rules of
 * the pack and to those `published` before.
 */
export function packFaults(pack: RulePack, published: ReadonlySet<string> = none): Fault[] {
  const { authorities, rules } = pack;
  if (rules.length > ruleLimits.rulesInPack) return [{ pointer: '/rules', detail: `At most ${ruleLimits.rulesInPack.toLocaleString('en')} rules in one pack.` }];
  const codes = new Set(authorities.map(({ code }) => code));
  const ids = new Set(rules.map(({ id }) => id));
  const twins = new Set(findTwins(rules));
  const contradictions = new Map(findContradictions(rules));
  const faults = authorityFaults(pack);
  for (const [index, rule] of rules.entries()) {
    const found: RuleFault[] = [...wordFaults(rule), ...dateFaults(rule), ...conditionFaults(rule), ...effectFaults(rule), ...relationFaults(rule, ids, published)];
    if (!codes.has(rule.authority.code)) found.push(['authority', `The pack does not list the authority ${rule.authority.code}.`]);
    if (twins.has(index)) found.push(['known', `Two versions of ${rule.id} are known on the same day.`]);
    const other = contradictions.get(index);
    if (other === -1) found.push(['effect', `More than ${mostOfOneCase} rules are about this very case.`]);
    else if (other !== undefined) found.push(['effect', `${rules[other]!.id} of the same authority says the opposite about the very same case at the same time.`]);
    for (const [field, detail] of found) faults.push({ pointer: `/rules/${index}/${field}`, detail });
    if (faults.length >= reportedFaults) return faults.slice(0, reportedFaults);
  }
  return faults;
}
