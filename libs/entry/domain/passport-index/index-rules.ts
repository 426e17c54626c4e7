import type { IsoDate } from '#kernel';
import type { Authority } from '../rules/authority.js';
import type { RequirementSpec } from '../rules/requirement.js';
import type { Effect } from '../rules/rule.js';
import type { RuleText } from '../rules/rule-text.js';
import type { IndexLine, IndexRequirement } from './read-index.js';

/** The pack that these rules belong to, and the one who says all this: nobody whom a border would believe. */
export const indexPack = 'passport-index';
export const indexAuthority: Authority = { code: 'PASSPORT-INDEX', kind: 'destination', name: 'Public passport index, not checked' };

const confirm: RequirementSpec = {
  kind: 'document',
  code: 'index-confirmation',
  owner: 'officer',
  text: 'Confirm this with the authority: so far it is only in a public list',
};

const papers = {
  'visa-on-arrival': { text: 'Get a visa on arrival', owner: 'traveller' },
  'e-visa': { text: 'Have an electronic visa before travelling', owner: 'officer' },
  eta: { text: 'Have an electronic travel authorisation before travelling', owner: 'officer' },
  'visa-required': { text: 'Have a visa before travelling', owner: 'officer' },
} as const;

/** Whatever a list says, nobody is let in on it alone: each yes is on the condition that somebody confirms it. */
function effectOf(requirement: IndexRequirement): Effect {
  if (requirement.kind === 'no-admission') return { kind: 'deny', explicit: false };
  if (requirement.kind !== 'visa-free') {
    const { text, owner } = papers[requirement.kind];
    const code = requirement.kind === 'visa-required' ? 'visa' : requirement.kind;
    return { kind: 'allow', requirements: [{ kind: 'document', code, owner, text }, confirm] };
  }
  if (requirement.days === null) return { kind: 'allow', requirements: [confirm] };
  const stay: RequirementSpec = { kind: 'stay-at-most', days: requirement.days - 1, owner: 'traveller', text: `Stay at most ${requirement.days} days, the first and the last included` };
  return { kind: 'allow', requirements: [stay, confirm] };
}

const codeOf = (requirement: IndexRequirement): string => (requirement.kind === 'visa-free' && requirement.days !== null ? `visa-free-${requirement.days}` : requirement.kind);

const summaries: Record<IndexRequirement['kind'], string> = {
  'visa-free': 'No visa is needed, says a public list',
  'visa-on-arrival': 'A visa is given on arrival, says a public list',
  'e-visa': 'An electronic visa is needed, says a public list',
  eta: 'An electronic travel authorisation is needed, says a public list',
  'visa-required': 'A visa is needed, says a public list',
  'no-admission': 'Nobody is admitted on these passports, says a public list',
};

const summaryOf = (requirement: IndexRequirement): string =>
  requirement.kind === 'visa-free' && requirement.days !== null ? `No visa is needed for up to ${requirement.days} days, says a public list` : summaries[requirement.kind];

/** One rule for each destination and requirement, with the passports that it is asked of. Known from the given day. */
export function indexRules(lines: readonly IndexLine[], knownFrom: IsoDate): RuleText[] {
  const groups = Map.groupBy(lines, ({ destination, requirement }) => `${destination}.${codeOf(requirement)}`);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, same]) => {
    const { destination, requirement } = same[0]!;
    return {
      id: `PI.${key}`,
      fact: `PI.${destination}`,
      authority: indexAuthority.code,
      summary: summaryOf(requirement),
      subject: { issuingStates: { in: same.map(({ passport }) => passport).sort() } },
      purposes: ['tourism'],
      regions: [{ country: destination }],
      effect: effectOf(requirement),
      inForce: { from: null, to: null },
      known: { from: knownFrom, to: null },
      reach: { who: 'new-entries', insideIncluded: false },
      status: 'in-force',
      confidence: 'low',
      sources: ['Public passport index'],
      isDefault: true,
    };
  });
}

/**
 * What has to be published so that the list of a day follows the one before: versions that changed or went are closed on that day, new
 * ones begin on it. Nothing for what stayed the same.
 */
export function followIndex(standing: readonly RuleText[], rules: readonly RuleText[], same: (one: RuleText, other: RuleText) => boolean, knownFrom: IsoDate): RuleText[] {
  const open = new Map(standing.filter(({ known }) => known.to === null).map((rule) => [rule.id, rule]));
  const listed = new Set(rules.map(({ id }) => id));
  const close = (rule: RuleText): RuleText => ({ ...rule, known: { ...rule.known, to: knownFrom } });
  const gone = [...open.values()].filter(({ id }) => !listed.has(id)).map(close);
  const changed = rules.flatMap((rule) => {
    const before = open.get(rule.id);
    if (!before) return [rule];
    return same(before, rule) ? [] : [close(before), rule];
  });
  return [...gone, ...changed];
}
