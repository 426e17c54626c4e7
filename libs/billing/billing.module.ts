import { Module } from '@nestjs/common';
import { AccountRepository } from './persistence/account.repository.js';
import { InstalmentRepository } from './persistence/instalment.repository.js';
import { LedgerRepository } from './persistence/ledger.repository.js';
import { OverdueRepository } from './persistence/overdue.repository.js';
import { PaymentRepository } from './persistence/payment.repository.js';
import { PlanRepository } from './persistence/plan.repository.js';
import { CreditNoteRepository } from './persistence/credit-note.repository.js';
import { IssueCredit } from './use-cases/issue-credit.js';
import { ListCreditNotes } from './use-cases/list-credit-notes.js';
import { RedeemCredit } from './use-cases/redeem-credit.js';
import { ListOverdue } from './use-cases/list-overdue.js';
import { OpenAccount } from './use-cases/open-account.js';
import { PlanPayments } from './use-cases/plan-payments.js';
import { PostCharges } from './use-cases/post-charges.js';
import { ReadAccount } from './use-cases/read-account.js';
import { ReadDepartureMoney } from './use-cases/read-departure-money.js';
import { ReadPlan } from './use-cases/read-plan.js';
import { RecordPayment } from './use-cases/record-payment.js';
import { RecordRefund } from './use-cases/record-refund.js';
import { RecordTransfer } from './use-cases/record-transfer.js';
import { ReversePayment } from './use-cases/reverse-payment.js';
import { WritePlan } from './use-cases/write-plan.js';

const repositories = [AccountRepository, LedgerRepository, InstalmentRepository, PlanRepository, PaymentRepository, OverdueRepository, CreditNoteRepository];
const steps = [OpenAccount, PlanPayments, RecordTransfer];
const useCases = [PostCharges, RecordPayment, RecordRefund, ReversePayment, ReadAccount, ListOverdue, ReadDepartureMoney, ReadPlan, WritePlan, IssueCredit, RedeemCredit, ListCreditNotes];

/** Billing: what is owed, by when, and what was paid, in a ledger that only grows. */
@Module({ providers: [...repositories, ...steps, ...useCases], exports: useCases })
export class BillingModule {}
