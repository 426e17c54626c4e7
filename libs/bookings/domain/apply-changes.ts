import { type Fault, type Result, refuse, success } from '#kernel';
import type { BookingChange, MemberChange } from './booking-change.js';
import type { OfferedLeg } from './match-choices.js';
import { allChoices, type AllChoices, checkPartySize, type TravellerChoices } from './party.js';

/** Who is in the booking now. */
export interface PartyNow extends TravellerChoices {
  readonly id: string;
}

/** The most that one request changes. */
export const mostChanges = 100;

type Mutable = { -readonly [K in keyof MemberChange]: MemberChange[K] };

/**
 * What a request makes of a party, member by member, before anything is priced or looked up. `legs` are those of the
 * departure on which the party goes then. Refuses with `booking.changes-unusable` what is about nobody in the booking,
 * contradicts itself or changes nothing, and with `booking.party-size` what leaves nobody or too many; each at its change.
 */
export function applyChanges(party: readonly PartyNow[], changes: readonly BookingChange[], legs: readonly OfferedLeg[]): Result<MemberChange[]> {
  const faults: Fault[] = countFaults(changes);
  const members = new Map(party.map((traveller): [string, Mutable] => [traveller.id, stays(traveller)]));
  const move = changes.findIndex(isMove);
  if (move >= 0) for (const member of members.values()) moveMember(member, changes[move]!, move, legs);
  const newcomers: Mutable[] = [];
  for (const [index, change] of changes.entries()) {
    if (change.kind === 'add') newcomers.push(newcomer(change, index));
    else if (!isMove(change)) faults.push(...alter(members.get(change.travellerId), change, index));
  }
  const all = [...members.values(), ...newcomers];
  if (faults.length > 0) return refuse('booking.changes-unusable', { errors: faults });
  if (move < 0 && all.every(({ effect, before, after }) => effect === 'kept' && sameChoices(before, after))) return nothingChanges();
  return sized(all, changes);
}

export const isMove = (change: BookingChange): change is Extract<BookingChange, { departureId: string }> => change.kind === 'move' || change.kind === 'defer';

export const sameChoices = (one: TravellerChoices | null, other: TravellerChoices | null): boolean =>
  one !== null && other !== null && JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));

const inOrder = (choices: TravellerChoices): AllChoices => {
  const { options, ...rest } = allChoices(choices);
  return { ...rest, options: [...options].sort() };
};

const stays = ({ id, ...choices }: PartyNow): Mutable => ({
  key: id, travellerId: id, effect: 'kept', before: choices, after: choices, newcomer: null, cause: null, changes: [], pointer: '',
});

const newcomer = ({ traveller }: Extract<BookingChange, { kind: 'add' }>, index: number): Mutable => {
  const { givenNames, surname, email, nationality, ...after } = traveller;
  const person = { givenNames, surname, email, nationality };
  return {
    key: `new-${index}`, travellerId: null, effect: 'added', before: null, after, newcomer: person, cause: null, changes: [index], pointer: `/changes/${index}/traveller`,
  };
};

/** On the other departure each has the leg that was named for all, or else the first one in that direction. */
function moveMember(member: Mutable, change: BookingChange, index: number, legs: readonly OfferedLeg[]): void {
  if (!isMove(change) || !member.after) return;
  const first = (direction: OfferedLeg['direction']): string | null => legs.find((leg) => leg.direction === direction)?.id ?? null;
  member.after = { ...member.after, arrivalLegId: change.arrivalLegId ?? first('arrival'), departureLegId: change.departureLegId ?? first('departure') };
  member.changes = [index];
  member.pointer = `/changes/${index}`;
}

type Alteration = Extract<BookingChange, { travellerId: string }>;

function alter(member: Mutable | undefined, change: Alteration, index: number): Fault[] {
  const at = `/changes/${index}/travellerId`;
  if (!member) return [{ pointer: at, detail: 'This traveller is not in the booking.' }];
  const kinds = alterationsOf.get(member) ?? [];
  if (kinds.includes(change.kind)) return [{ pointer: at, detail: 'This traveller has such a change already.' }];
  if (kinds.includes('remove') || (change.kind === 'remove' && kinds.length > 0)) return [{ pointer: at, detail: 'This traveller leaves the booking: nothing else of theirs can change.' }];
  alterationsOf.set(member, [...kinds, change.kind]);
  member.changes = [...member.changes, index];
  if (change.kind === 'remove') Object.assign(member, { effect: 'removed', after: null, cause: change.cause ?? 'traveller', pointer: `/changes/${index}` });
  else if (change.kind === 'replace') Object.assign(member, { effect: 'replaced', newcomer: change.by });
  else {
    const chosen = Object.fromEntries(Object.entries(change.choices).filter(([, value]) => value !== undefined));
    Object.assign(member, { after: { ...member.after, ...chosen }, cause: change.cause ?? 'traveller', pointer: `/changes/${index}/choices` });
  }
  return [];
}

/** What a request has already done to a member; forgotten with the member. */
const alterationsOf = new WeakMap<Mutable, Alteration['kind'][]>();

function countFaults(changes: readonly BookingChange[]): Fault[] {
  if (changes.length === 0) return [{ pointer: '/changes', detail: 'Name at least one change.' }];
  if (changes.length > mostChanges) return [{ pointer: '/changes', detail: `At most ${mostChanges} changes at once.` }];
  return changes.flatMap((change, index) =>
    isMove(change) && changes.findIndex(isMove) < index ? [{ pointer: `/changes/${index}`, detail: 'A booking goes on one departure: name one only.' }] : [],
  );
}

const nothingChanges = () => refuse('booking.changes-unusable', { errors: [{ pointer: '/changes', detail: 'Nothing would be different.' }] });

function sized(members: MemberChange[], changes: readonly BookingChange[]): Result<MemberChange[]> {
  const size = members.filter(({ after }) => after !== null).length;
  const refusal = checkPartySize(size);
  if (!refusal) return success(members);
  const detail = size === 0 ? 'Nobody would be left: cancel the booking instead.' : (refusal.detail ?? '');
  const kind = size === 0 ? 'remove' : 'add';
  const errors = changes.flatMap((change, index) => (change.kind === kind ? [{ pointer: `/changes/${index}`, detail }] : []));
  return refuse('booking.party-size', { detail, errors });
}
