import type { Locale } from '#kernel';
import type { BookingRequest } from '../booking/take-booking.js';

/** What a ticket stands for: the booking to make, and the language in which its customer is written to. */
export interface SaleRequest {
  readonly booking: BookingRequest;
  readonly locale: Locale;
}
