import { stateOf } from '#kernel';
import type { TravellerFacts } from '../judging/traveller-facts.js';
import type { Purpose, Visit } from '../judging/visit.js';
import { type KeptText, keptText } from './kept-text.js';

/** All that the rules are asked about one traveller's trip. Personal: stored sealed, never logged. */
export interface TripInput {
  readonly traveller: TravellerFacts;
  /** The stay first, then transits. */
  readonly visits: readonly [Visit, ...Visit[]];
}

const kept = ({ traveller, visits }: TripInput): KeptText => keptText({ traveller, visits });

/** The same text for the same input, whatever the order in which it was put together (RFC 8785). Personal. */
export const inputText = (input: TripInput): string => kept(input).text;

/** What one question is told from others by: the SHA-256 of its text, in hexadecimal. Guessable from the facts: stored keyed alone. */
export const digestOf = (input: TripInput): string => kept(input).digest.toString('hex');

/** What a receipt says of its input in the clear, so that a change of rules finds it. */
export interface TripOutline {
  readonly countries: readonly string[];
  readonly purposes: readonly Purpose[];
  readonly endsOn: string;
}

export const outlineOf = ({ visits }: Pick<TripInput, 'visits'>): TripOutline => ({
  countries: [...new Set(visits.map(({ region }) => region.country))],
  purposes: [...new Set(visits.map(({ purpose }) => purpose))],
  endsOn: visits.map(({ exitDate }) => exitDate).toSorted().at(-1)!,
});

/** The states by whose passports rules can be about the traveller. */
export const statesOf = ({ traveller }: Pick<TripInput, 'traveller'>): readonly string[] =>
  [...new Set([traveller.issuingState, traveller.nationality ?? traveller.issuingState].map((code) => stateOf(code) ?? code))];

/** What the keyed class of an issuing state is made from. */
export const stateClassOf = (issuingState: string): string => `entry.issuing-state:${issuingState}`;

/** What the keyed digest of an input is made from: a digest itself, since a keyed one minds neither case nor spaces. */
export const inputKeyOf = (input: TripInput): string => `entry.verdict-input:${digestOf(input)}`;
