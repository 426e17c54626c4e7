import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { BillingModule } from '#billing';
import { BookingsModule } from '#bookings';
import { DocumentsModule } from '#documents';
import { EntryModule } from '#entry';
import { FlightsModule } from '#flights';
import { InventoryModule } from '#inventory';
import { NotificationsModule } from '#notifications';
import { PackagesModule } from '#packages';
import { type Config, ConfigModule, DatabaseModule, MailModule, StorageModule, VaultModule } from '#platform';
import { ReadinessModule } from '#readiness';
import { TravellersModule } from '#travellers';

/** The use cases that the demo data are made with. */
@Module({})
export class DemoModule {
  static with(config: Config): DynamicModule {
    const contexts = [AccountsModule, PackagesModule, InventoryModule, TravellersModule, FlightsModule, BookingsModule, BillingModule, DocumentsModule, EntryModule, NotificationsModule, ReadinessModule];
    return { module: DemoModule, imports: [ConfigModule.with(config), DatabaseModule, MailModule, StorageModule, VaultModule, ...contexts] };
  }
}
