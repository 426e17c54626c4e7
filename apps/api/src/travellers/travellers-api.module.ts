import { Module } from '@nestjs/common';
import { DocumentsModule } from '#documents';
import { EntryModule } from '#entry';
import { ReadinessModule } from '#readiness';
import { TravellersModule } from '#travellers';
import { MeController } from './me.controller.js';
import { MyPaperworkController } from './my-paperwork.controller.js';

/** A traveller's own page over HTTP. */
@Module({ imports: [DocumentsModule, EntryModule, TravellersModule, ReadinessModule], controllers: [MeController, MyPaperworkController] })
export class TravellersApiModule {}
