import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { BillingModule } from '#billing';
import { BookingsModule } from '#bookings';
import { PackagesModule } from '#packages';
import { TravellersModule } from '#travellers';
import { AccountController } from './account.controller.js';
import { AccountReader } from './account.reader.js';
import { DepartureMoneyController } from './departure-money.controller.js';
import { PaymentListController } from './payment-list.controller.js';
import { PaymentListReader } from './payment-list.reader.js';
import { CreditController } from './credit.controller.js';
import { MyPaymentsController } from './my-payments.controller.js';
import { PaymentController } from './payment.controller.js';
import { PlanController } from './plan.controller.js';

/** Billing over HTTP. */
@Module({
  imports: [AccountsModule, BillingModule, BookingsModule, PackagesModule, TravellersModule],
  controllers: [AccountController, PaymentController, PlanController, DepartureMoneyController, PaymentListController, MyPaymentsController, CreditController],
  providers: [AccountReader, PaymentListReader],
})
export class BillingApiModule {}
