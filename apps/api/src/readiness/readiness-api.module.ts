import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { EntryModule } from '#entry';
import { FlightsModule } from '#flights';
import { PackagesModule } from '#packages';
import { ReadinessModule } from '#readiness';
import { TravellersModule } from '#travellers';
import { CalendarController } from './calendar.controller.js';
import { CalendarFeedController } from './calendar-feed.controller.js';
import { DepartureBoardController } from './departure-board.controller.js';
import { ReadinessController } from './readiness.controller.js';
import { ReadinessHistoryController } from './readiness-history.controller.js';
import { ReminderController } from './reminder.controller.js';
import { StaleArtefactController } from './stale.controller.js';
import { StaleArtefactReader } from './stale.reader.js';

/** Readiness, reminders, calendars and stale artefacts over HTTP. */
@Module({
  imports: [AccountsModule, EntryModule, FlightsModule, PackagesModule, ReadinessModule, TravellersModule],
  controllers: [ReadinessController, DepartureBoardController, ReadinessHistoryController, ReminderController, CalendarFeedController, CalendarController, StaleArtefactController],
  providers: [StaleArtefactReader],
})
export class ReadinessApiModule {}
