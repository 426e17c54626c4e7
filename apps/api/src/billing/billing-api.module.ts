import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { BillingModule } from '#billing';
import { BookingsModule } from '#bookings';
import { PackagesModule } from '#packages';
import { AccountController } from './account.controller.js';
import { AccountReader } from './account.reader.js';
import { DepartureMoneyController } from './departure-money.controller.js';
import { PaymentListController } from './payment-list.controller.js';
import { PaymentListReader } from './payment-list.reader.js';
import { PaymentController } from './payment.controller.js';
import { PlanController } from './plan.controller.js';

/** Billing over HTTP. */
@Module({
  imports: [AccountsModule, BillingModule, BookingsModule, PackagesModule],
  controllers: [AccountController, PaymentController, PlanController, DepartureMoneyController, PaymentListController],
  providers: [AccountReader, PaymentListReader],
})
export class BillingApiModule {}
