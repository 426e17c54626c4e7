import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { DestinationStream } from 'pino';
import type { Clock } from '#kernel';
import { type Config, ConfigModule, DatabaseModule, loggingOptions, MailModule, QueueModule, StorageModule, VaultModule } from '#platform';
import { AccountsApiModule } from './accounts/accounts-api.module.js';
import { ArrivalsApiModule } from './arrivals/arrivals-api.module.js';
import { AuditApiModule } from './audit/audit-api.module.js';
import { BillingApiModule } from './billing/billing-api.module.js';
import { BookingsApiModule } from './bookings/bookings-api.module.js';
import { DocumentsApiModule } from './documents/documents-api.module.js';
import { EntryApiModule } from './entry/entry-api.module.js';
import { RuleApiModule } from './entry/rule-api.module.js';
import { FlightsApiModule } from './flights/flights-api.module.js';
import { SeatsApiModule } from './flights/seats-api.module.js';
import { HttpModule } from './http/http.module.js';
import { InventoryApiModule } from './inventory/inventory-api.module.js';
import { ItineraryApiModule } from './itinerary/itinerary-api.module.js';
import { JobsApiModule } from './jobs/jobs-api.module.js';
import { LetterTemplatesApiModule } from './letter-templates/letter-templates-api.module.js';
import { LiveApiModule } from './live/live-api.module.js';
import { MessagesApiModule } from './messages/messages-api.module.js';
import { NotificationsApiModule } from './notifications/notifications-api.module.js';
import { PackagesApiModule } from './packages/packages-api.module.js';
import { ReadinessApiModule } from './readiness/readiness-api.module.js';
import { LogApiModule } from './log/log-api.module.js';
import { ReconciliationApiModule } from './reconciliation/reconciliation-api.module.js';
import { SaleApiModule } from './sale/sale-api.module.js';
import { RetentionApiModule } from './retention/retention-api.module.js';
import { SettingsApiModule } from './settings/settings-api.module.js';
import { RoomingApiModule } from './rooming/rooming-api.module.js';
import { SuspendingApiModule } from './suspending/suspending-api.module.js';
import { TravellersApiModule } from './travellers/travellers-api.module.js';
import { WebhooksApiModule } from './webhooks/webhooks-api.module.js';
import { WaitingListApiModule } from './waiting-list/waiting-list-api.module.js';

/** The controllers, one module for each context. */
const contexts = [
  AccountsApiModule, PackagesApiModule, InventoryApiModule, BookingsApiModule, BillingApiModule, FlightsApiModule, SeatsApiModule, TravellersApiModule, DocumentsApiModule, EntryApiModule, RuleApiModule,
  ReadinessApiModule, NotificationsApiModule, JobsApiModule, AuditApiModule, SaleApiModule,
  WaitingListApiModule, RoomingApiModule, SuspendingApiModule, SettingsApiModule,
  LogApiModule, ReconciliationApiModule,
  WebhooksApiModule,
  LetterTemplatesApiModule,
  MessagesApiModule,
  RetentionApiModule,
  ArrivalsApiModule,
  ItineraryApiModule,
  LiveApiModule,
];

export interface ApiParts {
  readonly config: Config;
  readonly clock?: Clock | undefined;
  /** Further modules; tests bring routes of their own. */
  readonly imports?: NonNullable<ModuleMetadata['imports']> | undefined;
  /** Where log lines go instead of standard output. */
  readonly logTo?: DestinationStream | undefined;
  /** Told of every address that is served, whoever serves it. */
  readonly onRoute?: ((route: { readonly method: string; readonly url: string }) => void) | undefined;
}

/** The HTTP process: what it is made of, and nothing else. */
@Module({})
export class ApiModule {
  static with({ config, clock, imports = [], logTo }: ApiParts): DynamicModule {
    const logging = { ...loggingOptions(config), autoLogging: false };
    return {
      module: ApiModule,
      imports: [
        ConfigModule.with(config, clock),
        LoggerModule.forRoot({ pinoHttp: logTo ? [logging, logTo] : logging, forRoutes: [] }),
        DatabaseModule,
        VaultModule,
        QueueModule,
        StorageModule,
        MailModule,
        HttpModule,
        ...contexts,
        ...imports,
      ],
    };
  }
}
