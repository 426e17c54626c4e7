import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { BookingsModule } from '#bookings';
import { FlightsModule } from '#flights';
import { PackagesModule } from '#packages';
import { MyPlaceController } from './my-place.controller.js';
import { MyPlaceReader } from './my-place.reader.js';
import { WaitingCookie } from './waiting-cookie.js';
import { WaitingListController } from './waiting-list.controller.js';

/** Waiting lists over HTTP: the operator's, and each customer's own place. */
@Module({
  imports: [AccountsModule, BookingsModule, FlightsModule, PackagesModule],
  controllers: [WaitingListController, MyPlaceController],
  providers: [MyPlaceReader, WaitingCookie],
})
export class WaitingListApiModule {}
