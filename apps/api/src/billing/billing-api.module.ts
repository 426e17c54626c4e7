import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { BillingModule } from '#billing';
import { BookingsModule } from '#bookings';
import { PackagesModule } from '#packages';
import { AccountController } from './account.controller.js';
import { AccountReader } from './account.reader.js';
import { DepartureMoneyController } from './departure-money.controller.js';
import { PaymentController } from './payment.controller.js';
import { PlanController } from './plan.controller.js';

/** Billing over HTTP. */
@Module({
  imports: [AccountsModule, BillingModule, BookingsModule, PackagesModule],
  controllers: [AccountController, PaymentController, PlanController, DepartureMoneyController],
  providers: [AccountReader],
})
export class BillingApiModule {}
