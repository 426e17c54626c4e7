import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { BookingsModule } from '#bookings';
import { FlightsModule } from '#flights';
import { InventoryModule } from '#inventory';
import { NotificationsModule } from '#notifications';
import { PackagesModule } from '#packages';
import { ReadinessModule } from '#readiness';
import { TravellersModule } from '#travellers';
import { LetterReader } from '../suspending/letter.reader.js';
import { LegBoardReader } from './leg-board.reader.js';
import { LegController } from './leg.controller.js';
import { LegDesk } from './leg.desk.js';
import { PlaceController } from './place.controller.js';
import { ScheduleChangeController } from './schedule-change.controller.js';
import { ScheduleChangeReader } from './schedule-change.reader.js';
import { SeatBlockController } from './seat-block.controller.js';
import { SeatController } from './seat.controller.js';
import { SeatDesk } from './seat.desk.js';
import { ServiceController } from './service.controller.js';

/** Places, services, legs, seats and schedule changes over HTTP. */
@Module({
  imports: [AccountsModule, BookingsModule, FlightsModule, InventoryModule, NotificationsModule, PackagesModule, ReadinessModule, TravellersModule],
  controllers: [PlaceController, ServiceController, LegController, SeatBlockController, SeatController, ScheduleChangeController],
  providers: [LegBoardReader, LegDesk, SeatDesk, ScheduleChangeReader, LetterReader],
})
export class SeatsApiModule {}
