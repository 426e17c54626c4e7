import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { AuditModule } from '#audit';
import { BillingModule } from '#billing';
import { BookingsModule } from '#bookings';
import { DocumentsModule } from '#documents';
import { EntryModule } from '#entry';
import { FlightsModule } from '#flights';
import { LetterWordsModule } from '#notifications';
import { PackagesModule } from '#packages';
import { TravellersModule } from '#travellers';
import { AffectedRepository } from './persistence/affected.repository.js';
import { BlockDateRepository } from './persistence/calendar/block-date.repository.js';
import { CalendarDateRepository } from './persistence/calendar/calendar-date.repository.js';
import { CalendarFeedRepository } from './persistence/calendar/calendar-feed.repository.js';
import { StoppedDepartureRepository } from './persistence/stopped-departure.repository.js';
import { LatePaymentRepository } from './persistence/late-payment.repository.js';
import { ReadinessHistoryRepository } from './persistence/readiness-history.repository.js';
import { ReadinessStateRepository } from './persistence/readiness-state.repository.js';
import { ReminderChoiceRepository } from './persistence/reminders/reminder-choice.repository.js';
import { ReminderDigestRepository } from './persistence/reminders/reminder-digest.repository.js';
import { ReminderPauseRepository } from './persistence/reminders/reminder-pause.repository.js';
import { StaffDigestRepository } from './persistence/reminders/staff-digest.repository.js';
import { MoneyAtStakeRepository } from './persistence/rule-change/money-at-stake.repository.js';
import { UnjudgedRepository } from './persistence/rule-change/unjudged.repository.js';
import { IssuedRepository } from './persistence/stale/issued.repository.js';
import { LiveArtefactRepository } from './persistence/stale/live-artefact.repository.js';
import { DueErasureRepository } from './persistence/retention/due-erasure.repository.js';
import { StaleArtefactRepository } from './persistence/stale/stale-artefact.repository.js';
import { StandingRepository } from './persistence/standing.repository.js';
import { AssessTravellers } from './use-cases/assess-travellers.js';
import { CalendarFeeds } from './use-cases/calendar/calendar-feeds.js';
import { ServeCalendar } from './use-cases/calendar/serve-calendar.js';
import { arrivals } from './arrivals.providers.js';
import { behindBoard, board } from './board.providers.js';
import { behindItineraries, itineraries } from './itinerary.providers.js';
import { behindReconciliation, reconciliation } from './reconciliation.providers.js';
import { behindLog, log } from './log.providers.js';
import { behindPaperwork, paperwork } from './use-cases/paperwork/index.js';
import { LettersToParty } from './use-cases/bulk/party-letters.js';
import { DepartureReadiness } from './use-cases/departure-readiness.js';
import { FindStandings } from './use-cases/find-standings.js';
import { CheckReadiness } from './use-cases/following/check-readiness.js';
import { FollowEvent } from './use-cases/following/follow-event.js';
import { ReadReadinessHistory } from './use-cases/following/read-readiness-history.js';
import { RefreshReadiness } from './use-cases/following/refresh-readiness.js';
import { JudgeLegChange } from './use-cases/leg-change/judge-leg-change.js';
import { privacy } from './use-cases/privacy/index.js';
import { DueErasures } from './use-cases/retention/due-erasures.js';
import { KeepRetention } from './use-cases/retention/keep-retention.js';
import { ReadTravellerCase } from './use-cases/read-traveller-case.js';
import { ChooseReminders } from './use-cases/reminders/choose-reminders.js';
import { ComposeReminder } from './use-cases/reminders/compose-reminder.js';
import { PauseReminders } from './use-cases/reminders/pause-reminders.js';
import { PlanReminders } from './use-cases/reminders/plan-reminders.js';
import { PreviewReminders } from './use-cases/reminders/preview-reminders.js';
import { StaffReminders } from './use-cases/reminders/staff-reminders.js';
import { TravellerLanguages } from './use-cases/traveller-languages.js';
import { TravellerLanguageRepository } from './persistence/rule-change/traveller-language.repository.js';
import { EntryLetters } from './use-cases/rule-change/entry-letters.js';
import { JudgeBooked } from './use-cases/rule-change/judge-booked.js';
import { ReadRuleChange } from './use-cases/rule-change/read-rule-change.js';
import { SimulateRules } from './use-cases/rule-change/simulate-rules.js';
import { TravellerTrip } from './use-cases/traveller-trip.js';
import { MarkStale } from './use-cases/stale/mark-stale.js';
import { NoteIssued } from './use-cases/stale/note-issued.js';
import { PreviewStale } from './use-cases/stale/preview-stale.js';
import { PrintFacts } from './use-cases/stale/print-facts.js';
import { ReadLiveArtefacts } from './use-cases/stale/read-live-artefacts.js';
import { ReadStaleArtefacts } from './use-cases/stale/read-stale-artefacts.js';
import { SettleStale } from './use-cases/stale/settle-stale.js';

const ofRuleChanges = [JudgeBooked, ReadRuleChange, SimulateRules];
const staleGuard = [MarkStale, NoteIssued, ReadStaleArtefacts, SettleStale, PreviewStale];

const staleParts = [IssuedRepository, LiveArtefactRepository, StaleArtefactRepository, PrintFacts, ReadLiveArtefacts];
const following = [FollowEvent, CheckReadiness, ReadReadinessHistory];
const reminders = [PlanReminders, ComposeReminder, PreviewReminders, PauseReminders, ChooseReminders, StaffReminders];
const calendars = [CalendarFeeds, ServeCalendar];
const retention = [DueErasures, KeepRetention];
const useCases = [
  LettersToParty, ReadTravellerCase, JudgeLegChange, DepartureReadiness, TravellerTrip, TravellerLanguages, ...ofRuleChanges, ...staleGuard, ...following, ...reminders, ...calendars,
  ...paperwork, ...reconciliation, ...privacy, ...retention, ...arrivals, ...itineraries, ...board, ...log,
];
const repositories = [
  StandingRepository, StoppedDepartureRepository, LatePaymentRepository, AffectedRepository, ReadinessStateRepository, ReadinessHistoryRepository, MoneyAtStakeRepository, TravellerLanguageRepository,
  UnjudgedRepository, ReminderDigestRepository, ReminderChoiceRepository, ReminderPauseRepository, StaffDigestRepository, BlockDateRepository, CalendarDateRepository, CalendarFeedRepository,
  DueErasureRepository,
];

/** The read side over every context: what blocks whom, until when. */
@Module({
  imports: [AccountsModule, AuditModule, BillingModule, PackagesModule, TravellersModule, BookingsModule, FlightsModule, DocumentsModule, EntryModule, LetterWordsModule],
  providers: [...repositories, ...staleParts, EntryLetters, FindStandings, AssessTravellers, RefreshReadiness, ...behindPaperwork, ...behindReconciliation, ...behindItineraries, ...behindBoard, ...behindLog, ...useCases],
  exports: useCases,
})
export class ReadinessModule {}
