import type { Money } from '#kernel';
import type { BookingChange } from './booking-change.js';
import type { CancellationCause } from './cancellation-cause.js';
import type { ChangeLine } from './change-lines.js';
import type { TravellerChoices } from './party.js';

/** What was done to one traveller, or to the booking as a whole, without a word about who they are. */
export interface DoneChange {
  readonly kind: BookingChange['kind'];
  /** Whom it concerns: who left, for one who was replaced. Null for a move. */
  readonly travellerId: string | null;
  /** Who came. */
  readonly newTravellerId: string | null;
  /** Why, for who was taken off or had to choose otherwise. */
  readonly cause: CancellationCause | null;
  readonly before: TravellerChoices | null;
  readonly after: TravellerChoices | null;
  /** The departure before and after, for a move. */
  readonly fromDepartureId: string | null;
  readonly toDepartureId: string | null;
}

/** One entry of a booking's history. */
export interface RecordedChange {
  readonly id: string;
  /** The version that the booking had from then on. */
  readonly version: number;
  readonly kind: 'amended' | 'cancelled' | 'confirmed' | 'extended' | 'suspended' | 'restored';
  readonly cause: CancellationCause | null;
  readonly changes: readonly DoneChange[];
  readonly lines: readonly ChangeLine[];
  readonly difference: Money;
  /** Null where no member of staff did it in person. */
  readonly userId: string | null;
  readonly createdAt: Date;
}
