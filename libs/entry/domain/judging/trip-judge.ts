import type { RequirementSpec } from '../rules/requirement.js';
import type { EntryRule, Subject } from '../rules/rule.js';
import { approachOf } from './find-matches.js';
import { judge } from './judge.js';
import { combineVisits, type TripQuestion, type TripVerdict } from './judge-trip.js';
import { matchSubject } from './match-subject.js';
import { type Look, lookAt } from './requirement-progress.js';
import type { TravellerFacts } from './traveller-facts.js';
import type { Verdict } from './verdict.js';
import type { Visit } from './visit.js';

/** All that a kind of question asks of the person: one visit with one passport. */
interface Kind {
  readonly id: string;
  readonly visit: Visit;
  readonly subjects: readonly Subject[];
  readonly looks: readonly Look[];
  readonly verdicts: Map<string, Verdict>;
}

/** What a rule asks of the person beside the passport. */
function beyondPassport(subject: Subject): Subject {
  const { issuingStates: _passport, ...asked } = subject;
  return asked;
}

/** What one rule asks of the person, each under what it says, so that two that say the same are asked once. */
interface Asking {
  readonly subjects: readonly [string, Subject][];
  readonly specs: readonly [string, RequirementSpec][];
}

/** Trip verdicts that are remembered before it starts anew: far more than the kinds of traveller that a departure has. */
const remembered = 50_000;

/** By this day nobody has applied: so a visa that stands in for a lead time is asked about, whenever the lead time ends. */
const neverInTime = '0000-01-01';

const written = <T>(value: T): [string, T] => [JSON.stringify(value), value];

/**
 * Judges many travellers by the same rules on the same day. Its verdicts equal `judgeTrip`'s; but what it worked out for one it
 * gives to all of whom every rule that could be about them asks the same and gets the same answer. So a passport that expires
 * in May and one that expires in June share a verdict where both last long enough. Give verdicts on as they are: they are shared.
 */
export class TripJudge {
  private readonly kinds = new Map<string, Kind>();
  private readonly asking = new Map<EntryRule, Asking>();
  private studied = 0;
  private readonly trips = new Map<string, TripVerdict>();
  private readonly visits = new WeakMap<Visit, string>();

  constructor(
    private readonly question: Omit<TripQuestion, 'traveller' | 'visits'>,
    private readonly most: number = remembered,
  ) {}

  judge({ traveller, visits }: Pick<TripQuestion, 'traveller' | 'visits'>): TripVerdict {
    const answered = visits.map((visit) => {
      const kind = this.kindOf(visit, traveller);
      return { kind, answers: answersOf(kind, traveller) };
    });
    const key = answered.map(({ kind, answers }) => `${kind.id}:${answers}`).join(' ');
    const known = this.trips.get(key);
    if (known) return known;
    const trip = combineVisits(answered.map(({ kind, answers }) => ({ visit: kind.visit, verdict: this.verdictOn(kind, answers, traveller) })));
    if (this.trips.size >= this.most) this.forget();
    this.trips.set(key, trip);
    return trip;
  }

  private verdictOn(kind: Kind, answers: string, traveller: TravellerFacts): Verdict {
    const verdict = kind.verdicts.get(answers) ?? judge({ ...this.question, traveller, visit: kind.visit });
    kind.verdicts.set(answers, verdict);
    return verdict;
  }

  private kindOf(visit: Visit, traveller: TravellerFacts): Kind {
    const stated = this.visits.get(visit) ?? JSON.stringify(visit);
    this.visits.set(visit, stated);
    const key = `${traveller.issuingState} ${traveller.nationality ?? ''} ${stated}`;
    const known = this.kinds.get(key);
    if (known) return known;
    const kind = this.study(visit, traveller);
    this.kinds.set(key, kind);
    return kind;
  }

  private study(visit: Visit, traveller: TravellerFacts): Kind {
    const rules = this.question.rules.candidates(approachOf({ traveller, visit, asKnownOn: this.question.asKnownOn })).map(({ rule }) => rule);
    const asking = rules.map((rule) => this.askingOf(rule));
    const subjects = [...new Map(asking.flatMap((one) => one.subjects)).values()];
    const specs = [...new Map(asking.flatMap((one) => one.specs)).values()];
    const looks = specs.map((spec) => lookAt(spec, visit, neverInTime)).filter((look) => typeof look === 'function');
    this.studied += 1;
    return { id: String(this.studied), visit, subjects, looks, verdicts: new Map() };
  }

  private askingOf(rule: EntryRule): Asking {
    const known = this.asking.get(rule);
    if (known) return known;
    const { effect, subject } = rule;
    const asked = beyondPassport(subject ?? {});
    const demands = 'requirements' in effect ? (effect.requirements ?? []) : [];
    const asking: Asking = {
      subjects: Object.keys(asked).length > 0 ? [written(asked)] : [],
      specs: demands.map((spec) => written({ ...spec, text: '', owner: 'officer' })),
    };
    this.asking.set(rule, asking);
    return asking;
  }

  private forget(): void {
    this.trips.clear();
    this.kinds.clear();
  }
}

/** What the rules that could be about this person ask of them, and what they get for an answer; nothing else of the person counts. */
function answersOf({ subjects, looks, visit }: Kind, traveller: TravellerFacts): string {
  let answers = '';
  for (const subject of subjects) answers += `${matchSubject(subject, traveller, visit.entryDate)?.join('+') ?? '-'},`;
  for (const look of looks) answers += `${look(traveller)},`;
  return answers;
}
