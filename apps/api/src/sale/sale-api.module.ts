import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { BookingsModule, SaleQueueModule } from '#bookings';
import { EntryModule } from '#entry';
import { FlightsModule } from '#flights';
import { InventoryModule } from '#inventory';
import { PackagesModule } from '#packages';
import { PassportCheck } from './passport-check.js';
import { QueuePulses } from './queue-pulses.js';
import { SaleController } from './sale.controller.js';
import { SaleDesk } from './sale-desk.js';
import { SaleOffers } from './sale-offers.js';
import { SaleQueueController } from './sale-queue.controller.js';
import { SaleServer } from './sale-server.js';
import { TicketController } from './ticket.controller.js';
import { TicketCookie } from './ticket-cookie.js';
import { TicketLimit } from './ticket-limit.js';
import { TicketReader } from './ticket.reader.js';
import { TicketWatch } from './ticket-watch.js';

/** The public sale over HTTP; this process serves the queue that it fills. */
@Module({
  imports: [AccountsModule, BookingsModule, SaleQueueModule, EntryModule, FlightsModule, InventoryModule, PackagesModule],
  controllers: [SaleController, TicketController, SaleQueueController],
  providers: [SaleOffers, PassportCheck, QueuePulses, SaleDesk, SaleServer, TicketCookie, TicketLimit, TicketReader, TicketWatch],
})
export class SaleApiModule {}
