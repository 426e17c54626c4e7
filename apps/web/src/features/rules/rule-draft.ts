import { type Channel, type Effect, type Membership, modes, oneOf, purposes, type Requirement, type Rule, type Subject } from './types.js';

/** A set as it is being chosen; `any` where it does not matter. */
export interface SetDraft {
  readonly mode: 'any' | 'in' | 'notIn';
  readonly values: readonly string[];
  readonly name: string;
}

export interface RequirementDraft {
  readonly kind: Requirement['kind'];
  readonly owner: Requirement['owner'];
  readonly text: string;
  readonly code: string;
  /** Days, months, people, bytes or places, as the kind counts. */
  readonly number: number | null;
  readonly amount: number | null;
  readonly currency: string;
  readonly daysBeforeEntry: number | null;
  /** Which days a lead time counts; empty where nobody has said, which is days of the calendar. */
  readonly unit: '' | 'calendar-days' | 'working-days';
  /** When a stay begins to be counted in hours; empty where it is counted in days. */
  readonly clock: '' | 'entry' | 'next-midnight';
  /** Kind of visa that makes it needless; empty where none does. */
  readonly orVisa: string;
  /** The requirement as it was: what the form has no field for stays as long as its kind does. */
  readonly before: Requirement | null;
}

export const subjectSets = ['issuingStates', 'otherNationalities', 'residence', 'documentTypes', 'professions', 'visas'] as const;
export type SubjectSet = (typeof subjectSets)[number];
export const channelLists = ['from', 'to', 'carriers', 'ports'] as const;

/** A rule as it is being typed: every field there, empty where nothing is. */
export interface RuleDraftForm {
  readonly id: string;
  readonly fact: string;
  readonly authority: string;
  readonly summary: string;
  readonly sets: Readonly<Record<SubjectSet, SetDraft>>;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly recentCountries: readonly string[];
  readonly withinDays: number | null;
  readonly purposes: readonly string[];
  readonly events: readonly string[];
  readonly regions: readonly { readonly country: string; readonly zone: string; readonly site: string }[];
  readonly modes: readonly string[];
  readonly channel: Readonly<Record<(typeof channelLists)[number], readonly string[]>>;
  readonly effectKind: Effect['kind'];
  readonly explicit: boolean;
  readonly quotaCode: string;
  readonly quotaLimit: number | null;
  readonly requirements: readonly RequirementDraft[];
  readonly inForceFrom: string;
  readonly inForceTo: string;
  readonly comparedWith: 'entry' | 'day-asked';
  readonly knownFrom: string;
  readonly knownTo: string;
  readonly reach: Rule['reach']['who'];
  readonly insideIncluded: boolean;
  readonly status: Rule['status'];
  readonly confidence: Rule['confidence'];
  readonly sources: string;
  readonly contradicts: readonly string[];
  readonly reviewBy: string;
  readonly isDefault: boolean;
}

/** Which number a kind of requirement counts; none for the others. */
export const numberOf: Partial<Record<Requirement['kind'], 'days' | 'months' | 'size' | 'maxBytes' | 'limit'>> = {
  quarantine: 'days', 'lead-time': 'days', 'stay-at-most': 'days', 'minimum-group': 'size', 'passport-validity': 'months', photo: 'maxBytes', quota: 'limit',
};
export const kindsWithCode: readonly Requirement['kind'][] = ['document', 'letter', 'fee', 'quota'];
export const requirementKinds = [
  'document', 'letter', 'passport-validity', 'photo', 'lead-time', 'stay-at-most', 'fee', 'organised-tour', 'named-hotel', 'onward-ticket', 'minimum-group', 'quarantine', 'quota',
] as const satisfies readonly Requirement['kind'][];

export const noSet: SetDraft = { mode: 'any', values: [], name: '' };
export const newRequirement: RequirementDraft = { kind: 'document', owner: 'traveller', text: '', code: '', number: null, amount: null, currency: 'EUR', daysBeforeEntry: null, unit: '', clock: '', orVisa: '', before: null };
export const newRegion = { country: '', zone: '', site: '' } as const;

const setDraftOf = (set: Membership | undefined): SetDraft =>
  set ? { mode: 'in' in set ? 'in' : 'notIn', values: 'in' in set ? set.in : set.notIn, name: set.name ?? '' } : noSet;

function requirementDraftOf(requirement: Requirement): RequirementDraft {
  const counted = numberOf[requirement.kind];
  const number = counted && counted in requirement ? (requirement as unknown as Record<string, number>)[counted]! : null;
  const fee = 'fee' in requirement ? requirement.fee : null;
  return {
    kind: requirement.kind, owner: requirement.owner, text: requirement.text, code: 'code' in requirement ? requirement.code : '', number, amount: fee?.amount ?? null, currency: fee?.currency ?? 'EUR',
    daysBeforeEntry: requirement.daysBeforeEntry ?? null, unit: ('unit' in requirement && requirement.unit) || '', clock: ('clock' in requirement && requirement.clock) || '',
    orVisa: requirement.orVisa ?? '', before: requirement,
  };
}

/** An empty rule, known from today. */
export const emptyForm = (today: string): RuleDraftForm => ({
  id: '', fact: '', authority: '', summary: '', sets: Object.fromEntries(subjectSets.map((name) => [name, noSet])) as unknown as RuleDraftForm['sets'],
  ageFrom: null, ageTo: null, recentCountries: [], withinDays: null, purposes: [], events: [], regions: [newRegion], modes: [],
  channel: { from: [], to: [], carriers: [], ports: [] }, effectKind: 'allow', explicit: false, quotaCode: '', quotaLimit: null, requirements: [], inForceFrom: '', inForceTo: '', comparedWith: 'entry',
  knownFrom: today, knownTo: '', reach: 'new-entries', insideIncluded: false, status: 'in-force', confidence: 'medium', sources: '', contradicts: [], reviewBy: '', isDefault: false,
});

export function formOf(rule: Rule): RuleDraftForm {
  const { subject = {}, channel = {}, effect, inForce, known, reach } = rule;
  return {
    id: rule.id, fact: rule.fact, authority: rule.authority, summary: rule.summary,
    sets: Object.fromEntries(subjectSets.map((name) => [name, setDraftOf(subject[name])])) as unknown as RuleDraftForm['sets'],
    ageFrom: subject.age?.from ?? null, ageTo: subject.age?.to ?? null, recentCountries: subject.recentStay?.countries ?? [], withinDays: subject.recentStay?.withinDays ?? null,
    purposes: rule.purposes ?? [], events: rule.events ?? [], regions: rule.regions.map(({ country, zone = '', site = '' }) => ({ country, zone, site })),
    modes: channel.modes ?? [], channel: { from: channel.from ?? [], to: channel.to ?? [], carriers: channel.carriers ?? [], ports: channel.ports ?? [] },
    effectKind: effect.kind, explicit: effect.kind === 'deny' && effect.explicit, quotaCode: effect.kind === 'quota' ? effect.code : '', quotaLimit: effect.kind === 'quota' ? effect.limit : null,
    requirements: 'requirements' in effect ? (effect.requirements ?? []).map(requirementDraftOf) : [],
    inForceFrom: inForce.from ?? '', inForceTo: inForce.to ?? '', comparedWith: inForce.comparedWith ?? 'entry', knownFrom: known.from, knownTo: known.to ?? '',
    reach: reach.who, insideIncluded: reach.insideIncluded, status: rule.status, confidence: rule.confidence, sources: rule.sources.join('\n'), contradicts: rule.contradicts ?? [],
    reviewBy: rule.reviewBy ?? '', isDefault: rule.isDefault === true,
  };
}

const setOf = ({ mode, values, name }: SetDraft): Membership | undefined =>
  mode === 'any' ? undefined : { ...(mode === 'in' ? { in: values } : { notIn: values }), ...(name.trim() && { name: name.trim() }) };

/** What the form has fields for comes from them alone, so that what is emptied is gone. */
function unknownTo(kind: Requirement['kind'], before: Requirement | null): object {
  if (before?.kind !== kind) return {};
  const named = ['daysBeforeEntry', 'unit', 'clock', 'orVisa'];
  return Object.fromEntries(Object.entries(before).filter(([name]) => !named.includes(name)));
}

function requirementOf({ kind, owner, text, code, number, amount, currency, daysBeforeEntry, unit, clock, orVisa, before }: RequirementDraft): Requirement {
  const counted = numberOf[kind];
  return {
    ...unknownTo(kind, before), kind, ...(kindsWithCode.includes(kind) && { code: code.trim() }), ...(counted && { [counted]: number ?? undefined }), ...(kind === 'fee' && { fee: { amount: amount ?? undefined, currency } }),
    ...(kind === 'lead-time' && unit && { unit }), ...(kind === 'stay-at-most' && clock && { clock }), owner, text: text.trim(), ...(daysBeforeEntry !== null && { daysBeforeEntry }),
    ...(orVisa.trim() && { orVisa: orVisa.trim() }),
  } as unknown as Requirement;
}

function effectOf({ effectKind, explicit, quotaCode, quotaLimit, requirements }: RuleDraftForm): Effect {
  const asked = requirements.map(requirementOf);
  switch (effectKind) {
    case 'allow': return asked.length > 0 ? { kind: 'allow', requirements: asked } : { kind: 'allow' };
    case 'deny': return { kind: 'deny', explicit };
    case 'require': return { kind: 'require', requirements: asked };
    case 'freeze': return { kind: 'freeze' };
    case 'quota': return { kind: 'quota', code: quotaCode.trim(), limit: quotaLimit as number };
  }
}

function subjectOf({ sets, ageFrom, ageTo, recentCountries, withinDays }: RuleDraftForm): Subject | undefined {
  const chosen = Object.fromEntries(subjectSets.flatMap((name) => { const set = setOf(sets[name]); return set ? [[name, set]] : []; }));
  const age = ageFrom === null && ageTo === null ? {} : { age: { ...(ageFrom !== null && { from: ageFrom }), ...(ageTo !== null && { to: ageTo }) } };
  const stay = recentCountries.length === 0 && withinDays === null ? {} : { recentStay: { countries: [...recentCountries], withinDays: withinDays as number } };
  const subject = { ...chosen, ...age, ...stay } as Subject;
  return Object.keys(subject).length > 0 ? subject : undefined;
}

function channelOf({ modes: chosen, channel }: RuleDraftForm): Channel | undefined {
  const ways = chosen.flatMap((mode) => oneOf(modes, mode) ?? []);
  const lists = Object.fromEntries(channelLists.flatMap((name) => (channel[name].length > 0 ? [[name, channel[name]]] : [])));
  return ways.length === 0 && Object.keys(lists).length === 0 ? undefined : { ...(ways.length > 0 && { modes: ways }), ...lists };
}

/** The rule that was typed. What is missing or wrong in it, the server says at its field. */
export function ruleOf(form: RuleDraftForm): Rule {
  const [subject, channel] = [subjectOf(form), channelOf(form)];
  const aims = form.purposes.flatMap((purpose) => oneOf(purposes, purpose) ?? []);
  return {
    id: form.id.trim(), fact: form.fact.trim() || form.id.trim(), authority: form.authority, summary: form.summary.trim(),
    ...(subject && { subject }), ...(aims.length > 0 && { purposes: aims }), ...(form.events.length > 0 && { events: [...form.events] }),
    regions: form.regions.map(({ country, zone, site }) => ({ country, ...(zone.trim() && { zone: zone.trim() }), ...(site.trim() && { site: site.trim() }) })),
    ...(channel && { channel }), effect: effectOf(form),
    inForce: { from: form.inForceFrom || null, to: form.inForceTo || null, ...(form.comparedWith === 'day-asked' && { comparedWith: 'day-asked' as const }) },
    known: { from: form.knownFrom, to: form.knownTo || null }, reach: { who: form.reach, insideIncluded: form.insideIncluded }, status: form.status, confidence: form.confidence,
    sources: form.sources.split('\n').map((line) => line.trim()).filter(Boolean), ...(form.contradicts.length > 0 && { contradicts: [...form.contradicts] }),
    ...(form.reviewBy && { reviewBy: form.reviewBy }), ...(form.isDefault && { isDefault: true as const }),
  };
}

/** What somebody wants to do with a rule in a draft. */
export type Edit = { readonly kind: 'add' } | { readonly kind: 'edit'; readonly at: number } | { readonly kind: 'version'; readonly standing: Rule } | { readonly kind: 'close'; readonly standing: Rule };

/**
 * The rules of the draft after an edit, and where the edited one stands among them. A new version closes the one that stands on the day it is
 * known from; when that day is changed later, the closing goes with it.
 */
export function edited(rules: readonly Rule[], edit: Edit, rule: Rule): { readonly rules: Rule[]; readonly at: number } {
  if (edit.kind === 'add') return { rules: [...rules, rule], at: rules.length };
  if (edit.kind === 'edit') {
    const before = rules[edit.at];
    const moved = rules.map((one, index) => (index === edit.at ? rule : one.id === before?.id && one.known.to === before.known.from ? { ...one, known: { ...one.known, to: rule.known.from } } : one));
    return { rules: moved, at: edit.at };
  }
  const { standing } = edit;
  const others = rules.filter((one) => one.id !== standing.id);
  const closed = standing.known.to === null ? [{ ...standing, known: { ...standing.known, to: rule.known.from } }] : [];
  if (edit.kind === 'close') return { rules: [...others, ...closed], at: others.length };
  return { rules: [...others, ...closed, { ...rule, known: { from: rule.known.from, to: null } }], at: others.length + closed.length };
}
