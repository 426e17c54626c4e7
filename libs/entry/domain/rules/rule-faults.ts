import { type Fault, type IsoDate, isIsoDate } from '#kernel';
import type { RulePack } from '../packs/rule-pack.js';
import type { EntryRule } from './rule.js';

const countryShape = /^[A-Z]{3}$/;

const daysIn = ({ inForce, known }: EntryRule): (IsoDate | null)[] => [inForce.from, inForce.to, known.from, known.to];

/** What is wrong with one rule, by the field it is wrong in. */
function* faultsOf(rule: EntryRule): Generator<[field: string, detail: string]> {
  const { inForce, known } = rule;
  if (rule.id.trim() === '') yield ['id', 'A rule has an id.'];
  if (rule.summary.trim() === '') yield ['summary', 'Say in one sentence what the rule is.'];
  if (rule.sources.length === 0) yield ['sources', 'Name at least one source.'];
  if (rule.regions.length === 0) yield ['regions', 'Say where the rule holds.'];
  if (rule.regions.some(({ country }) => !countryShape.test(country))) yield ['regions', 'A country has three letters.'];
  if (rule.regions.some(({ zone, site }) => site !== undefined && zone === undefined)) yield ['regions', 'A site lies in a zone.'];
  if (daysIn(rule).some((day) => day !== null && !isIsoDate(day))) yield ['inForce', 'A day that does not exist.'];
  if (inForce.from !== null && inForce.to !== null && inForce.to < inForce.from) yield ['inForce', 'It ends before it begins.'];
  if (known.to !== null && known.to <= known.from) yield ['known', 'It was replaced before it was known.'];
  if (rule.status === 'ended' && inForce.to === null) yield ['inForce', 'A rule that has ended has a last day.'];
}

const overlaps = (a: EntryRule, b: EntryRule): boolean =>
  (a.known.to === null || b.known.from < a.known.to) && (b.known.to === null || a.known.from < b.known.to);

/** Everything that is wrong with a pack; pointers are relative to it. Empty when it can be published. */
export function packFaults({ authorities, rules }: RulePack): Fault[] {
  const codes = new Set(authorities.map(({ code }) => code));
  return rules.flatMap((rule, index) => {
    const faults = [...faultsOf(rule)];
    if (!codes.has(rule.authority.code)) faults.push(['authority', `The pack does not list the authority ${rule.authority.code}.`]);
    const twin = rules.slice(0, index).some((other) => other.id === rule.id && overlaps(other, rule));
    if (twin) faults.push(['known', `Two versions of ${rule.id} are known on the same day.`]);
    return faults.map(([field, detail]) => ({ pointer: `/rules/${index}/${field}`, detail }));
  });
}
