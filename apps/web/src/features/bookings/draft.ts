import type { Departure } from '../packages/types.js';
import type { Leader, NewBooking, PartyMember } from './types.js';

/** A traveller as typed so far; `key` tells rows apart while others come and go. */
export interface DraftTraveller extends PartyMember {
  readonly key: string;
}

/** A booking as typed so far. */
export interface Draft {
  readonly leader: Leader;
  readonly travellers: readonly DraftTraveller[];
  /** Whether the customer accepted the terms that are shown. */
  readonly accepted: boolean;
}

export type DraftAction =
  | { readonly type: 'leader'; readonly field: keyof Leader; readonly value: string }
  | { readonly type: 'change'; readonly key: string; readonly change: Partial<PartyMember> }
  | { readonly type: 'accept'; readonly accepted: boolean }
  | { readonly type: 'add' }
  | { readonly type: 'duplicate'; readonly key: string }
  | { readonly type: 'remove'; readonly key: string };

let rows = 0;
const newKey = (): string => `row-${(rows += 1)}`;

const nobody = { givenNames: '', surname: '', email: '', nationality: '' };

/** A draft for one traveller, with the first that the departure offers of each choice. */
export function emptyDraft(departure: Departure): Draft {
  const offered = (kind: string) => departure.allotments.filter((allotment) => allotment.kind === kind);
  const leg = (direction: 'arrival' | 'departure') => departure.legs.find((one) => one.direction === direction)?.id ?? null;
  const room = offered('room').find(({ left }) => left > 0) ?? offered('room')[0];
  return {
    leader: { name: '', email: '' },
    accepted: false,
    travellers: [
      { ...nobody, key: newKey(), race: null, room: room?.code ?? '', arrivalLegId: leg('arrival'), departureLegId: leg('departure'), options: [], ageBand: 'adult' },
    ],
  };
}

/** Every change of a draft. A new row starts with the choices of the last one, since parties mostly travel alike. */
export function changeDraft(draft: Draft, action: DraftAction): Draft {
  const { travellers } = draft;
  switch (action.type) {
    case 'leader':
      return { ...draft, leader: { ...draft.leader, [action.field]: action.value } };
    case 'change':
      return { ...draft, travellers: travellers.map((row) => (row.key === action.key ? { ...row, ...action.change } : row)) };
    case 'accept':
      return { ...draft, accepted: action.accepted };
    case 'add': {
      const last = travellers.at(-1);
      return last ? { ...draft, travellers: [...travellers, { ...last, ...nobody, key: newKey() }] } : draft;
    }
    case 'duplicate':
      return {
        ...draft,
        travellers: travellers.flatMap((row) => (row.key === action.key ? [row, { ...row, givenNames: '', email: '', key: newKey() }] : [row])),
      };
    case 'remove':
      return { ...draft, travellers: travellers.filter((row) => row.key !== action.key) };
  }
}

/** What a draft is sent with: the price and the terms that were seen, where any were. */
export interface Seen {
  readonly quoteId: string | null;
  readonly termsVersion: number | null;
}

/** The draft as the API takes it. */
export function bookingOf(departureId: string, { leader, travellers, accepted }: Draft, { quoteId, termsVersion }: Seen): NewBooking {
  return {
    departureId, leader,
    travellers: travellers.map(({ key: _key, ...member }) => member),
    ...(quoteId === null ? {} : { quoteId }),
    ...(accepted && termsVersion !== null ? { acceptedTermsVersion: termsVersion } : {}),
  };
}
