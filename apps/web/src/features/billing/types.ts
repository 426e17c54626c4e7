import type { Schemas } from '#sdk';

export type BookingAccount = Schemas['BookingAccount'];
export type PayerAccount = Schemas['PayerAccount'];
export type Instalment = Schemas['Instalment'];
export type Payment = Schemas['Payment'];
export type NewPayment = Schemas['NewPayment'];
/** How money comes or goes; a credit note is none that is typed. */
export type PaymentMethod = NewPayment['method'];
export type CreditNote = Schemas['CreditNotes']['items'][number];
export type CreditPayment = Schemas['CreditPayment'];
export type DepartureMoney = Schemas['DepartureMoney'];
export type BookingMoney = Schemas['BookingMoney'];
export type PaymentPlan = Schemas['PaymentPlan'];
export type PaymentPlanInForce = Schemas['PaymentPlanInForce'];
export type OverduePayment = Schemas['OverduePayment'];
export type SubParty = Schemas['SubParty'];
export type SubParties = Schemas['SubParties'];
