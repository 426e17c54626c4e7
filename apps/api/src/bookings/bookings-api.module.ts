import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { BookingsModule } from '#bookings';
import { DocumentsModule } from '#documents';
import { EntryModule } from '#entry';
import { FlightsModule } from '#flights';
import { PackagesModule } from '#packages';
import { ReadinessModule } from '#readiness';
import { TravellersModule } from '#travellers';
import { AmendmentController } from './amendment.controller.js';
import { AmendmentReader } from './amendment.reader.js';
import { BookingController } from './booking.controller.js';
import { SalesCurveController } from './sales-curve.controller.js';
import { BulkController } from './bulk.controller.js';
import { AcceptedTermsController } from './accepted-terms.controller.js';
import { SubPartyController } from './sub-party.controller.js';
import { BookingReader } from './booking.reader.js';
import { ExportController } from './export.controller.js';
import { ImportController } from './import.controller.js';
import { SearchController } from './search.controller.js';
import { CancellationController } from './cancellation.controller.js';
import { ChangePolicyController } from './change-policy.controller.js';
import { HistoryReader } from './history.reader.js';
import { NameReader } from './name.reader.js';
import { StaleReader } from './stale.reader.js';

/** Bookings over HTTP. */
@Module({
  imports: [AccountsModule, BookingsModule, DocumentsModule, EntryModule, FlightsModule, PackagesModule, ReadinessModule, TravellersModule],
  controllers: [
    BookingController, AcceptedTermsController, SubPartyController, AmendmentController, CancellationController, ChangePolicyController, SearchController,
    ImportController, ExportController, BulkController, SalesCurveController,
  ],
  providers: [BookingReader, AmendmentReader, HistoryReader, NameReader, StaleReader],
})
export class BookingsApiModule {}
