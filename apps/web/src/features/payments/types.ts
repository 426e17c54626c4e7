import type { Schemas } from '#sdk';

/** What the traveller owes of one booking. */
export type MyPayment = Schemas['MyPayments']['items'][number];
