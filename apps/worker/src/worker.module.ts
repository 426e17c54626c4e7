import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import { AccountsModule } from '#accounts';
import { AuditModule } from '#audit';
import { BillingModule } from '#billing';
import { BookingsModule, SaleQueueModule } from '#bookings';
import { DocumentsModule, PictureReader, PortraitLooker, PortraitProcess, ReadingPool } from '#documents';
import { EntryModule, PackingModule } from '#entry';
import { FlightsModule } from '#flights';
import { InventoryModule } from '#inventory';
import { NotificationsModule } from '#notifications';
import { PackagesModule } from '#packages';
import {
  Config, ConfigModule, DatabaseModule, JobRunnerModule, loggingOptions, MailModule, OutboxModule, StorageModule, VaultModule,
} from '#platform';
import { ReadinessModule } from '#readiness';
import { TravellersModule } from '#travellers';
import { DocumentMetrics } from './health/document-metrics.js';
import { HealthServer } from './health/health-server.js';
import { JobMetrics } from './health/job-metrics.js';
import { InviteTravellersHandler } from './accounts/invite-travellers.handler.js';
import { RevokeInvitationsHandler } from './accounts/revoke-invitations.handler.js';
import { RecordEventsHandler } from './audit/record-events.handler.js';
import { PostChargesHandler } from './billing/post-charges.handler.js';
import { AssignBibsHandler } from './bookings/assign-bibs.handler.js';
import { ExpireBookingsHandler } from './bookings/expire-bookings.handler.js';
import { IndexForSearchHandler } from './bookings/index-for-search.handler.js';
import { JudgeParties } from './bookings/judge-parties.js';
import { OfferAllotmentHandler } from './bookings/offer-allotment.handler.js';
import { OfferPlacesHandler } from './bookings/offer-places.handler.js';
import { ReconcileCountersHandler } from './bookings/reconcile-counters.handler.js';
import { ReleaseAllotmentsHandler } from './bookings/release-allotments.handler.js';
import { ServeSaleQueuesHandler } from './bookings/serve-sale-queues.handler.js';
import { WhoLeft } from './bookings/who-left.js';
import { SweepWaitingListsHandler } from './bookings/sweep-waiting-lists.handler.js';
import { WaitingRounds } from './bookings/waiting-rounds.js';
import { ReleaseBedsHandler } from './bookings/release-beds.handler.js';
import { ApplySuspensionHandler } from './bookings/apply-suspension.handler.js';
import { DepartureMoney } from './bookings/departure-money.js';
import { RunBulkHandler } from './bookings/run-bulk.handler.js';
import { RunCancellationHandler } from './bookings/run-cancellation.handler.js';
import { ExecuteChoicesHandler } from './bookings/execute-choices.handler.js';
import { SweepSuspensionsHandler } from './bookings/sweep-suspensions.handler.js';
import { CheckPortraitHandler } from './documents/check-portrait.handler.js';
import { JudgeDocumentAgainHandler } from './documents/judge-document-again.handler.js';
import { JudgeDocumentHandler } from './documents/judge-document.handler.js';
import { GatherJudgingContext } from './documents/judging-context.js';
import { ReadDocumentHandler } from './documents/read-document.handler.js';
import { ScanPaperHandler } from './documents/scan-paper.handler.js';
import { SweepDocumentsHandler } from './documents/sweep-documents.handler.js';
import { TakeInDocumentHandler } from './documents/take-in-document.handler.js';
import { TellHoldersHandler } from './documents/tell-holders.handler.js';
import { WorkSlowlyHandler } from './documents/work-slowly.handler.js';
import { BuildPackHandler } from './entry/build-pack.handler.js';
import { CheckPackHandler } from './entry/check-pack.handler.js';
import { AlertExpiringRulesHandler } from './entry/alert-expiring-rules.handler.js';
import { ConfirmDocumentHandler } from './entry/confirm-document.handler.js';
import { DraftApplicationHandler } from './entry/draft-application.handler.js';
import { PapersAtHand } from './entry/papers-at-hand.js';
import { FollowRuleChangeHandler } from './entry/follow-rule-change.handler.js';
import { ForgetVerdictsHandler } from './entry/forget-verdicts.handler.js';
import { JudgeBookingHandler } from './entry/judge-booking.handler.js';
import { JudgeDepartureHandler } from './entry/judge-departure.handler.js';
import { JudgeEverybodyHandler } from './entry/judge-everybody.handler.js';
import { JudgeRuleChangesHandler } from './entry/judge-rule-changes.handler.js';
import { JudgeTripHandler } from './entry/judge-trip.handler.js';
import { SweepVerdictsHandler } from './entry/sweep-verdicts.handler.js';
import { TellRuleChangeHandler } from './entry/tell-rule-change.handler.js';
import { NoteFindingsHandler } from './entry/note-findings.handler.js';
import { KeepChecklistHandler } from './entry/keep-checklist.handler.js';
import { KeepChecklistsHandler } from './entry/keep-checklists.handler.js';
import { RedraftApplicationHandler } from './entry/redraft-application.handler.js';
import { TellOfExpiringRulesHandler } from './entry/tell-of-expiring-rules.handler.js';
import { WithdrawApplicationsHandler } from './entry/withdraw-applications.handler.js';
import { SeatPassengersHandler } from './flights/seat-passengers.handler.js';
import { DeliverHandler } from './notifications/deliver.handler.js';
import { Letters } from './notifications/letters.js';
import { RuleChangeLetters } from './notifications/rule-change-letters.js';
import { FlightLetterDrafts } from './notifications/flight-letter-drafts.js';
import { StaffLetters } from './notifications/staff-letters.js';
import { StopLetterDrafts } from './notifications/stop-letter-drafts.js';
import { StopLetters } from './notifications/stop-letters.js';
import { WriteFlightLettersHandler } from './notifications/write-flight-letters.handler.js';
import { WriteStopLettersHandler } from './notifications/write-stop-letters.handler.js';
import { WaitingLetters } from './notifications/waiting-letters.js';
import { CompareArtefactsHandler } from './readiness/compare-artefacts.handler.js';
import { NoteSentListHandler } from './readiness/note-sent-list.handler.js';
import { CheckReadinessHandler } from './readiness/check-readiness.handler.js';
import { FollowReadinessHandler } from './readiness/follow-readiness.handler.js';
import { Desks } from './relay/desks.js';
import { Relay } from './relay/relay.js';
import { PlanRemindersHandler } from './reminders/plan-reminders.handler.js';
import { RemindHandler } from './reminders/remind.handler.js';
import { RemindStaffHandler } from './reminders/remind-staff.handler.js';
import { KeepRetentionHandler } from './retention/keep-retention.handler.js';
import { PruneHandler } from './schedules/prune.handler.js';
import { Schedules } from './schedules/schedules.js';
import { CarryOutErasuresHandler } from './travellers/carry-out-erasures.handler.js';
import { AnnounceHandler } from './webhooks/announce.handler.js';
import { PostWebhookHandler } from './webhooks/post-webhook.handler.js';
import { FinishErasureHandler } from './travellers/finish-erasure.handler.js';

const contexts = [AccountsModule, AuditModule, BillingModule, BookingsModule, EntryModule, FlightsModule, InventoryModule, NotificationsModule, PackingModule, ReadinessModule, SaleQueueModule, TravellersModule, PackagesModule];

const handlers = [
  KeepChecklistHandler, KeepChecklistsHandler, ScanPaperHandler, InviteTravellersHandler, RecordEventsHandler, ExpireBookingsHandler,
  ReconcileCountersHandler, ReleaseAllotmentsHandler, TakeInDocumentHandler, ReadDocumentHandler, WorkSlowlyHandler, JudgeDocumentHandler,
  TellHoldersHandler, JudgeDocumentAgainHandler, CheckPortraitHandler, SweepDocumentsHandler, DraftApplicationHandler, ConfirmDocumentHandler,
  SeatPassengersHandler, DeliverHandler, PruneHandler, WithdrawApplicationsHandler, RevokeInvitationsHandler, FinishErasureHandler, CarryOutErasuresHandler,
  IndexForSearchHandler, PostChargesHandler, RedraftApplicationHandler, ServeSaleQueuesHandler, OfferPlacesHandler, OfferAllotmentHandler,
  SweepWaitingListsHandler, ReleaseBedsHandler, AssignBibsHandler, BuildPackHandler, CheckPackHandler, JudgeTripHandler, JudgeBookingHandler,
  JudgeDepartureHandler, JudgeRuleChangesHandler, FollowRuleChangeHandler, TellRuleChangeHandler, ForgetVerdictsHandler, SweepVerdictsHandler,
  JudgeEverybodyHandler, NoteFindingsHandler, CompareArtefactsHandler, NoteSentListHandler, FollowReadinessHandler, CheckReadinessHandler,
  PlanRemindersHandler, RemindHandler, RemindStaffHandler, AlertExpiringRulesHandler, TellOfExpiringRulesHandler, ApplySuspensionHandler,
  ExecuteChoicesHandler, SweepSuspensionsHandler, RunCancellationHandler, RunBulkHandler, WriteStopLettersHandler, WriteFlightLettersHandler,
  AnnounceHandler, PostWebhookHandler,
  KeepRetentionHandler,
];

const reader = {
  provide: PictureReader,
  inject: [Config],
  useFactory: (config: Config): PictureReader => new ReadingPool(config.get('WORKER_CONCURRENCY')),
};

const looker = { provide: PortraitLooker, useClass: PortraitProcess };

/** The process that works: every context's use cases, and one handler for each job. */
@Module({})
export class WorkerModule {
  static with(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.with(config),
        LoggerModule.forRoot({ pinoHttp: loggingOptions(config), forRoutes: [] }),
        DiscoveryModule, DatabaseModule, VaultModule, StorageModule, MailModule, OutboxModule, JobRunnerModule,
        DocumentsModule.checkingWith(reader, looker),
        ...contexts,
      ],
      providers: [
        ...handlers, { provide: ReadingPool, useExisting: PictureReader }, DocumentMetrics, GatherJudgingContext, HealthServer, JobMetrics, JudgeParties, Letters, PapersAtHand,
        RuleChangeLetters, DepartureMoney, FlightLetterDrafts,
        Desks, Relay, Schedules, StaffLetters, StopLetterDrafts, StopLetters, WaitingLetters, WaitingRounds, WhoLeft,
      ],
    };
  }
}
