import { Module } from '@nestjs/common';
import { InventoryModule } from '#inventory';
import { PackagesModule } from '#packages';
import { TravellersModule } from '#travellers';
import { BookedTravellerRepository } from './persistence/booked-traveller.repository.js';
import { BookingListRepository } from './persistence/booking-list.repository.js';
import { BookingRepository } from './persistence/booking.repository.js';
import { AcceptTerms } from './use-cases/accept-terms.js';
import { BookingSearchRepository } from './persistence/booking-search.repository.js';
import { CancelBooking } from './use-cases/cancel-booking.js';
import { ChangeStatus } from './use-cases/change-status.js';
import { ComposeBookings } from './use-cases/compose-bookings.js';
import { ConfirmBooking } from './use-cases/confirm-booking.js';
import { ExpireBookings } from './use-cases/expire-bookings.js';
import { ExtendBooking } from './use-cases/extend-booking.js';
import { JudgeTerms } from './use-cases/judge-terms.js';
import { FindBookings } from './use-cases/find-bookings.js';
import { IndexBookings } from './use-cases/index-bookings.js';
import { ListBookedTravellers } from './use-cases/list-booked-travellers.js';
import { ListBookings } from './use-cases/list-bookings.js';
import { PriceBooking } from './use-cases/price-booking.js';
import { ReadBooking } from './use-cases/read-booking.js';
import { RegisterParty } from './use-cases/register-party.js';
import { SearchDesk } from './use-cases/search-desk.js';
import { TakeBooking } from './use-cases/take-booking.js';

const useCases = [TakeBooking, AcceptTerms, ConfirmBooking, ExtendBooking, CancelBooking, ExpireBookings, ReadBooking, ListBookings, ListBookedTravellers];
const lists = [SearchDesk, IndexBookings];
const listRepositories = [BookingListRepository, BookingSearchRepository];
const steps = [RegisterParty, PriceBooking, JudgeTerms, ChangeStatus, ComposeBookings, FindBookings];

/** Bookings: the contract with a customer, and the party that it is for. */
@Module({
  imports: [PackagesModule, InventoryModule, TravellersModule],
  providers: [BookingRepository, BookedTravellerRepository, ...listRepositories, ...steps, ...useCases, ...lists],
  exports: [...useCases, ...lists],
})
export class BookingsModule {}
