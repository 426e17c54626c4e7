import type { ProblemItem } from '#sdk';
import type { DraftTraveller } from '../bookings/draft.js';
import type { BookedTraveller, PartyMember } from '../bookings/types.js';
import type { BookingChange, CancellationCause, Person } from './types.js';

/** What is to become of one traveller, as far as it was said. */
export interface MemberDraft {
  readonly removed: boolean;
  /** Who goes in their place; null while nobody does. */
  readonly by: Person | null;
  /** Why, where their race ends with it. */
  readonly cause: CancellationCause;
  readonly choices: Partial<Pick<PartyMember, 'race' | 'room' | 'arrivalLegId' | 'departureLegId'>>;
}

/** Changes of a booking as typed so far. Members that nothing was said about are not in it. */
export interface ChangeDraft {
  readonly members: Readonly<Record<string, MemberDraft>>;
  readonly newcomers: readonly DraftTraveller[];
  readonly move: { readonly kind: 'move' | 'defer'; readonly departureId: string } | null;
}

export const noChanges: ChangeDraft = { members: {}, newcomers: [], move: null };
export const unchanged: MemberDraft = { removed: false, by: null, cause: 'traveller', choices: {} };
export const nobody: Person = { givenNames: '', surname: '', email: '', nationality: '' };

const choiceNames = ['race', 'room', 'arrivalLegId', 'departureLegId'] as const;

/** A draft with another word about one traveller; a choice that is what it was is no change. */
export function changeMember(draft: ChangeDraft, traveller: BookedTraveller, change: Partial<MemberDraft>): ChangeDraft {
  const { id } = traveller;
  const next = { ...(draft.members[id] ?? unchanged), ...change };
  const choices = Object.fromEntries(choiceNames.flatMap((name) => (next.choices[name] !== undefined && next.choices[name] !== traveller[name] ? [[name, next.choices[name]]] : [])));
  const { [id]: _old, ...others } = draft.members;
  const isChanged = next.removed || next.by !== null || Object.keys(choices).length > 0;
  return { ...draft, members: isChanged ? { ...others, [id]: { ...next, choices } } : others };
}

const isTold = ({ givenNames, surname, email, nationality }: Person): boolean =>
  [givenNames, surname, nationality].every((text) => text.trim() !== '') && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim());

/** Whether everybody who comes is told in full, so that it makes sense to ask what it costs. */
export const isComplete = ({ members, newcomers }: ChangeDraft): boolean =>
  newcomers.every(isTold) && Object.values(members).every(({ removed, by }) => removed || by === null || isTold(by));

/** One change as the API takes it, and the traveller or row (`key`) that it is about; `move` for the whole party. */
export interface KeyedChange {
  readonly key: string;
  readonly change: BookingChange;
}

/** The draft as the API takes it. On another departure the choices stay, and the flights are that departure's. */
export function changesOf({ members, newcomers, move }: ChangeDraft): KeyedChange[] {
  return [
    ...(move ? [{ key: 'move', change: move }] : []),
    ...Object.entries(members).flatMap(([travellerId, { removed, by, choices, cause }]): KeyedChange[] => {
      if (removed) return [{ key: travellerId, change: { kind: 'remove', travellerId } }];
      return [
        ...(by ? [{ key: travellerId, change: { kind: 'replace' as const, travellerId, by } }] : []),
        ...(!move && Object.keys(choices).length > 0 ? [{ key: travellerId, change: { kind: 'choose' as const, travellerId, choices, ...(choices.race === null ? { cause } : {}) } }] : []),
      ];
    }),
    ...newcomers.map(({ key, ...traveller }): KeyedChange => ({ key, change: { kind: 'add', traveller } })),
  ];
}

/** What is wrong, by the field of the row that said it; `row` for what is about the row as a whole, `''` for the whole request. */
export function placeFaults(faults: readonly ProblemItem[], changes: readonly KeyedChange[]): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const placed: Record<string, Record<string, string>> = {};
  for (const { pointer, detail } of faults) {
    const [, root, index, ...rest] = pointer.split('/');
    const key = root === 'changes' && index ? (changes[Number(index)]?.key ?? '') : '';
    const last = rest.at(-1);
    const field = last && !['traveller', 'travellerId', 'choices', 'by', 'departureId'].includes(last) ? last : 'row';
    (placed[key] ??= {})[field] = detail;
  }
  return placed;
}
