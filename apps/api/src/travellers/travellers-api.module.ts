import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { BookingsModule } from '#bookings';
import { DocumentsModule } from '#documents';
import { EntryModule } from '#entry';
import { NotificationsModule } from '#notifications';
import { ReadinessModule } from '#readiness';
import { TravellersModule } from '#travellers';
import { ErasureRequestController } from './erasure-request.controller.js';
import { MeController } from './me.controller.js';
import { MyDataReader } from './my-data.reader.js';
import { MyPaperworkController } from './my-paperwork.controller.js';
import { MyPlacesController } from './my-places.controller.js';
import { MyPrivacyController } from './my-privacy.controller.js';

/** A traveller's own page over HTTP. */
@Module({
  imports: [AccountsModule, BookingsModule, DocumentsModule, EntryModule, NotificationsModule, TravellersModule, ReadinessModule],
  controllers: [MeController, MyPaperworkController, MyPrivacyController, MyPlacesController, ErasureRequestController],
  providers: [MyDataReader],
})
export class TravellersApiModule {}
