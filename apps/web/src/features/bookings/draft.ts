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
}

export type DraftAction =
  | { readonly type: 'leader'; readonly field: keyof Leader; readonly value: string }
  | { readonly type: 'change'; readonly key: string; readonly change: Partial<PartyMember> }
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
    travellers: [
      { ...nobody, key: newKey(), race: null, room: room?.code ?? '', arrivalLegId: leg('arrival'), departureLegId: leg('departure') },
    ],
  };
}

/** Every change of a draft. A new row starts with the choices of the last one, since parties mostly travel alike. */
export function changeDraft(draft: Draft, action: DraftAction): Draft {
  const { leader, travellers } = draft;
  switch (action.type) {
    case 'leader':
      return { ...draft, leader: { ...leader, [action.field]: action.value } };
    case 'change':
      return { leader, travellers: travellers.map((row) => (row.key === action.key ? { ...row, ...action.change } : row)) };
    case 'add': {
      const last = travellers.at(-1);
      return last ? { leader, travellers: [...travellers, { ...last, ...nobody, key: newKey() }] } : draft;
    }
    case 'duplicate':
      return {
        leader,
        travellers: travellers.flatMap((row) => (row.key === action.key ? [row, { ...row, givenNames: '', email: '', key: newKey() }] : [row])),
      };
    case 'remove':
      return { leader, travellers: travellers.filter((row) => row.key !== action.key) };
  }
}

/** The draft as the API takes it. */
export function bookingOf(departureId: string, { leader, travellers }: Draft): NewBooking {
  return { departureId, leader, travellers: travellers.map(({ key: _key, ...member }) => member) };
}
