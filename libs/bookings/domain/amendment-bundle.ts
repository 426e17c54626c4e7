import { type Fault, type Refusal, type Result, success } from '#kernel';
import { sameChoices } from './apply-changes.js';
import type { MemberChange } from './booking-change.js';
import { type MatchedChoice, matchChoices, type Offer } from './match-choices.js';
import type { TravellerChoices } from './party.js';
import { refuseOverlappingLegs } from './refuse-overlapping-legs.js';

/** What a changed party gives back and takes instead. */
export interface AmendmentBundle {
  readonly gives: readonly MatchedChoice[];
  readonly takes: readonly MatchedChoice[];
}

/**
 * Finds the allotments behind what members had and will have, for those alone with whom something is different. Refuses
 * with `booking.choice-not-offered` and `booking.legs-overlap`, at the changes. Throws when a choice that was booked has no allotment any more.
 */
export function amendmentBundle(members: readonly MemberChange[], now: Offer, then: Offer): Result<AmendmentBundle> {
  const moved = now.departureId !== then.departureId;
  const concerned = members.filter(({ before, after }) => moved || !sameChoices(before, after));
  const gives = matchChoices(now, concerned.flatMap(({ before }) => before ?? []));
  if (gives.refused) throw new Error(`a booked choice has no allotment: ${JSON.stringify(gives.errors)}`);
  const staying = concerned.filter(has('after'));
  const takes = matchChoices(then, staying.map(({ after }) => after));
  if (takes.refused) return atChanges(takes, staying);
  const overlap = refuseOverlappingLegs(then.legs, staying.map(({ after }) => after));
  if (overlap) return atChanges(overlap, staying);
  return success({ gives: gives.value, takes: takes.value.map((take) => ({ ...take, pointer: pointerAt(take.pointer, staying) })) });
}

/**
 * Of what is given back, as much as the hold takes: an allotment that was opened after the booking was taken, for an option that
 * it has, has nothing of it.
 */
export function heldOf(gives: readonly MatchedChoice[], held: readonly { readonly allotmentId: string; readonly quantity: number }[]): MatchedChoice[] {
  const left = new Map(held.map(({ allotmentId, quantity }) => [allotmentId, quantity]));
  return gives.filter(({ allotmentId, quantity }) => {
    const rest = (left.get(allotmentId) ?? 0) - quantity;
    if (rest >= 0) left.set(allotmentId, rest);
    return rest >= 0;
  });
}

type Having<K extends 'before' | 'after'> = MemberChange & { readonly [P in K]: TravellerChoices };

/** Members of the party before, or after, a change. */
export const has = <K extends 'before' | 'after'>(side: K) => (member: MemberChange): member is Having<K> => member[side] !== null;

/** A refusal about a party (`/travellers/2/race`) as one about the changes that led to it (`/changes/0/choices/race`). */
export const atChanges = (refusal: Refusal, party: readonly MemberChange[]): Refusal => ({
  ...refusal,
  ...(refusal.errors ? { errors: refusal.errors.map(({ pointer, detail }): Fault => ({ pointer: pointerAt(pointer, party), detail })) } : {}),
});

function pointerAt(pointer: string, party: readonly MemberChange[]): string {
  const [, index, rest = ''] = /^\/travellers\/(\d+)(.*)$/.exec(pointer) ?? [];
  const member = party[Number(index)];
  return member?.pointer ? member.pointer + rest : '/changes';
}
