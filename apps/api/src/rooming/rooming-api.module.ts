import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { BookingsModule } from '#bookings';
import { PackagesModule } from '#packages';
import { BibController } from './bib.controller.js';
import { BibListController } from './bib-list.controller.js';
import { DepartureListsController } from './departure-lists.controller.js';
import { ListDesk } from './list-desk.js';
import { RoomingController } from './rooming.controller.js';
import { RoomingListController } from './rooming-list.controller.js';

/** Rooms, start numbers, and the lists of both, over HTTP. */
@Module({
  imports: [AccountsModule, BookingsModule, PackagesModule],
  controllers: [DepartureListsController, RoomingController, RoomingListController, BibController, BibListController],
  providers: [ListDesk],
})
export class RoomingApiModule {}
