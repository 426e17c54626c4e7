import { Module } from '@nestjs/common';
import { InventoryModule } from '#inventory';
import { PackagesModule } from '#packages';
import { BookingsModule } from './bookings.module.js';
import { SaleQueueRepository } from './persistence/sale-queue.repository.js';
import { SaleTicketRepository } from './persistence/sale-ticket.repository.js';
import { WaitingListRepository } from './persistence/waiting-list.repository.js';
import { ConfirmSaleTicket } from './use-cases/sale/confirm-sale-ticket.js';
import { EnterSaleQueue } from './use-cases/sale/enter-sale-queue.js';
import { JoinFromQueue } from './use-cases/sale/join-from-queue.js';
import { LeaveSaleQueue } from './use-cases/sale/leave-sale-queue.js';
import { ListOfSale } from './use-cases/sale/list-of-sale.js';
import { PassOverTickets } from './use-cases/sale/pass-over-tickets.js';
import { ReadSaleQueue } from './use-cases/sale/read-sale-queue.js';
import { ReadSaleTicket } from './use-cases/sale/read-sale-ticket.js';
import { SaleWaitingList } from './use-cases/sale/sale-waiting-list.js';
import { ServeSaleQueue } from './use-cases/sale/serve-sale-queue.js';

const useCases = [EnterSaleQueue, ServeSaleQueue, ReadSaleTicket, ReadSaleQueue, ConfirmSaleTicket, LeaveSaleQueue];
const parts = [SaleTicketRepository, SaleQueueRepository, WaitingListRepository, PassOverTickets, JoinFromQueue, { provide: SaleWaitingList, useClass: ListOfSale }];

/** The queue before a sale: tickets in the order of arrival, served in that order. */
@Module({ imports: [BookingsModule, PackagesModule, InventoryModule], providers: [...parts, ...useCases], exports: useCases })
export class SaleQueueModule {}
