import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { BookingsModule } from '#bookings';
import { FlightsModule } from '#flights';
import { BookingController } from './booking.controller.js';
import { AcceptedTermsController } from './accepted-terms.controller.js';
import { SubPartyController } from './sub-party.controller.js';
import { BookingReader } from './booking.reader.js';
import { SearchController } from './search.controller.js';

/** Bookings over HTTP. */
@Module({
  imports: [AccountsModule, BookingsModule, FlightsModule],
  controllers: [BookingController, AcceptedTermsController, SubPartyController, SearchController],
  providers: [BookingReader],
})
export class BookingsApiModule {}
