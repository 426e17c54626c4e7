import { type IsoDate, stateOf } from '#kernel';
import type { Purpose, Region } from '../judging/visit.js';
import { matchRegion, type RegionRank } from '../judging/match-region.js';
import { type Specificity, specificityOf } from '../judging/specificity.js';
import { isKnownOn } from '../judging/timing.js';
import type { EntryRule } from './rule.js';

/** A rule that can be about a case, and how narrow it is there. */
export interface Candidate {
  readonly rule: EntryRule;
  readonly specificity: Specificity;
}

/** All of a case that many travellers share: where to, with which passport, what for, and which day's knowledge counts. */
export interface Approach {
  readonly region: Region;
  readonly issuingState: string;
  /** The nationality in the passport, where it is not the issuing state's own: a British kind, the stateless, refugees. */
  readonly nationality?: string | undefined;
  readonly purpose: Purpose;
  readonly event?: string | undefined;
  readonly asKnownOn: IsoDate;
}

/** A rule with the passports that it names. */
interface Laid {
  readonly rule: EntryRule;
  readonly place: number;
  readonly states: ReadonlySet<string> | undefined;
  /** True when `states` are those that it is not about. */
  readonly excepts: boolean;
  /** By how narrow its region is: one for all questions. */
  readonly asCandidate: Partial<Record<RegionRank, Candidate>>;
}

const everyState = '*';
/** Answers that a book remembers; more than a day's kinds of question, less than would weigh. */
const remembered = 4_096;

const kept = (code: string): string => stateOf(code) ?? code;
const byIdAndDay = (a: EntryRule, b: EntryRule): number => (a.id === b.id ? (a.known.from < b.known.from ? -1 : 1) : a.id < b.id ? -1 : 1);

/**
 * Rules laid out for judging: a verdict looks only at those that can be about its country, passport and purpose and were known
 * on the day. In which order they came does not show in any verdict.
 */
export class RuleBook {
  private readonly shelves = new Map<string, Map<string, Laid[]>>();
  private readonly found = new Map<string, readonly Candidate[]>();

  constructor(readonly rules: readonly EntryRule[]) {
    rules.toSorted(byIdAndDay).forEach((rule, place) => {
      const named = rule.subject?.issuingStates;
      const states = named && new Set(('in' in named ? named.in : named.notIn).map(kept));
      const laid: Laid = { rule, place, states, excepts: named !== undefined && 'notIn' in named, asCandidate: {} };
      for (const country of new Set(rule.regions.map((region) => region.country))) this.shelve(country, laid);
    });
  }

  /** Rules of the country, of any day. */
  ofCountry(country: string): readonly EntryRule[] {
    return [...new Set([...(this.shelves.get(country)?.values() ?? [])].flat())].toSorted((a, b) => a.place - b.place).map(({ rule }) => rule);
  }

  /** Rules that can be about such a case: place, passport, purpose, event and knowledge fit; the journey and the person are not looked at. */
  candidates(approach: Approach): readonly Candidate[] {
    const { region, issuingState, nationality = '', purpose, event = '', asKnownOn } = approach;
    const key = `${region.country}|${region.zone ?? ''}|${region.site ?? ''}|${issuingState}|${nationality}|${purpose}|${event}|${asKnownOn}`;
    const known = this.found.get(key);
    if (known) return known;
    const candidates = this.look(approach);
    if (this.found.size >= remembered) this.found.delete(this.found.keys().next().value!);
    this.found.set(key, candidates);
    return candidates;
  }

  /** Rules of the country, of any day, that do not exclude all of these passports, nor the purpose. */
  everAbout(country: string, states: readonly string[], purpose: Purpose): readonly EntryRule[] {
    const found = new Set([everyState, ...states.map(kept)].flatMap((state) => this.shelves.get(country)?.get(state) ?? []));
    return [...found].filter((laid) => (!laid.rule.purposes || laid.rule.purposes.includes(purpose)) && states.some((state) => names(laid, kept(state)))).map(({ rule }) => rule);
  }

  private look(approach: Approach): readonly Candidate[] {
    const { region, purpose, event, asKnownOn } = approach;
    const issuer = kept(approach.issuingState);
    const holder = approach.nationality === undefined ? issuer : kept(approach.nationality);
    const shelf = this.shelves.get(region.country);
    if (!shelf) return [];
    const near = new Set([everyState, issuer, holder].flatMap((state) => shelf.get(state) ?? []));
    const fitting: { readonly place: number; readonly candidate: Candidate }[] = [];
    for (const laid of near) {
      const { rule, place } = laid;
      if (rule.purposes && !rule.purposes.includes(purpose)) continue;
      if (rule.events && (event === undefined || !rule.events.includes(event))) continue;
      if (!isKnownOn(rule, asKnownOn) || !isAbout(laid, issuer, holder)) continue;
      const rank = matchRegion(rule, region);
      if (rank !== undefined) fitting.push({ place, candidate: (laid.asCandidate[rank] ??= { rule, specificity: specificityOf(rule, rank) }) });
    }
    return fitting.sort((a, b) => a.place - b.place).map(({ candidate }) => candidate);
  }

  private shelve(country: string, laid: Laid): void {
    const shelf = this.shelves.get(country) ?? new Map<string, Laid[]>();
    this.shelves.set(country, shelf);
    for (const state of laid.states && !laid.excepts ? laid.states : [everyState]) {
      const rules = shelf.get(state);
      if (rules) rules.push(laid);
      else shelf.set(state, [laid]);
    }
  }
}

const names = ({ states, excepts }: Laid, state: string): boolean => !states || states.has(state) !== excepts;

/**
 * Whether a rule is about this passport. Where it names its holder another national than the issuer's (a refugee, a British
 * kind), an allow has to be about both and everything else about either: nobody is let in by a guess.
 */
const isAbout = (laid: Laid, issuer: string, holder: string): boolean => {
  if (issuer === holder) return names(laid, issuer);
  return laid.rule.effect.kind === 'allow' ? names(laid, issuer) && names(laid, holder) : names(laid, issuer) || names(laid, holder);
};
