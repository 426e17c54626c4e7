import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { BookingsModule } from '#bookings';
import { DocumentsModule } from '#documents';
import { PackagesModule } from '#packages';
import { ReadinessModule } from '#readiness';
import { TravellersModule } from '#travellers';
import { CheckEvents } from './check-events.js';
import { DocumentReportController } from './document-report.controller.js';
import { DocumentReviewController } from './document-review.controller.js';
import { DocumentReviewReader } from './document-review.reader.js';
import { DocumentZoneController } from './document-zone.controller.js';
import { MyDocumentsController } from './my-documents.controller.js';
import { MyPhotoController } from './my-photo.controller.js';
import { MyUploadsController } from './my-uploads.controller.js';
import { PortraitEvents } from './portrait-events.js';

/** Uploads, their checks and their reviews over HTTP. */
@Module({
  imports: [AccountsModule, BookingsModule, DocumentsModule, PackagesModule, ReadinessModule, TravellersModule],
  controllers: [
    MyDocumentsController, MyUploadsController, MyPhotoController, DocumentReportController, DocumentReviewController, DocumentZoneController,
  ],
  providers: [CheckEvents, PortraitEvents, DocumentReviewReader],
})
export class DocumentsApiModule {}
