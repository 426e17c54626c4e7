import type { CancellationCause } from './cancellation-cause.js';
import type { TravellerChoices } from './party.js';

/** A person as told by whoever books. */
export interface Person {
  readonly givenNames: string;
  readonly surname: string;
  readonly email: string;
  readonly nationality: string;
}

/** One thing that is to be different about a booking. */
export type BookingChange =
  | { readonly kind: 'add'; readonly traveller: Person & TravellerChoices }
  | { readonly kind: 'remove'; readonly travellerId: string; readonly cause?: CancellationCause | undefined }
  /** Somebody else goes in their place, with their choices. */
  | { readonly kind: 'replace'; readonly travellerId: string; readonly by: Person }
  /** Other choices; what is left out stays. The cause counts where a component ends with it, such as the race of who runs no more. */
  | { readonly kind: 'choose'; readonly travellerId: string; readonly choices: ChangedChoices; readonly cause?: CancellationCause | undefined }
  /** The whole party goes on another departure, or (`defer`) on a later one of the same series. Legs are for those who choose none of their own. */
  | { readonly kind: 'move' | 'defer'; readonly departureId: string; readonly arrivalLegId?: string | undefined; readonly departureLegId?: string | undefined };

export type ChangedChoices = { readonly [K in keyof TravellerChoices]?: TravellerChoices[K] | undefined };

/** What becomes of one traveller. */
export type TravellerEffect = 'kept' | 'added' | 'removed' | 'replaced';

/** One member of a party before and after: `travellerId` is of whoever is in the booking now, null for somebody new. */
export interface MemberChange {
  /** Tells members apart also where there is no traveller yet: the traveller's id, or `new-<index of the change>`. */
  readonly key: string;
  readonly travellerId: string | null;
  readonly effect: TravellerEffect;
  readonly before: TravellerChoices | null;
  readonly after: TravellerChoices | null;
  /** Who comes, where that is somebody new. */
  readonly newcomer: Person | null;
  /** Why they leave, or choose otherwise. */
  readonly cause: CancellationCause | null;
  /** The changes that concern them, as indices of the request; empty for those whom none does. */
  readonly changes: readonly number[];
  /** Where the request says what they will have (JSON pointer). */
  readonly pointer: string;
}
