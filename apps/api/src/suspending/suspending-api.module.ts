import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { BillingModule } from '#billing';
import { BookingsModule } from '#bookings';
import { EntryModule } from '#entry';
import { FlightsModule } from '#flights';
import { NotificationsModule } from '#notifications';
import { PackagesModule } from '#packages';
import { ChoiceCookie } from './choice-cookie.js';
import { EventCancellationController } from './event-cancellation.controller.js';
import { LetterReader } from './letter.reader.js';
import { MyChoiceController } from './my-choice.controller.js';
import { MyChoiceReader } from './my-choice.reader.js';
import { StopReader } from './stop.reader.js';
import { SuspensionController } from './suspension.controller.js';

/** Suspended and cancelled departures over HTTP: the operator's, and each customer's own choice. */
@Module({
  imports: [AccountsModule, BillingModule, BookingsModule, EntryModule, FlightsModule, NotificationsModule, PackagesModule],
  controllers: [SuspensionController, EventCancellationController, MyChoiceController],
  providers: [StopReader, LetterReader, MyChoiceReader, ChoiceCookie],
})
export class SuspendingApiModule {}
