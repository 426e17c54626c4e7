import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { BookingsModule } from '#bookings';
import { ReadinessModule } from '#readiness';
import { TravellersModule } from '#travellers';
import { LogController } from './log.controller.js';
import { LogReader } from './log.reader.js';

/** The logs of departures and bookings over HTTP. */
@Module({ imports: [AccountsModule, BookingsModule, ReadinessModule, TravellersModule], controllers: [LogController], providers: [LogReader] })
export class LogApiModule {}
