import accounts from './accounts.json';
import amendments from './amendments.json';
import applications from './applications.json';
import batches from './batches.json';
import bookingForm from './booking-form.json';
import bookings from './bookings.json';
import departures from './departures.json';
import desk from './desk.json';
import documents from './documents.json';
import jobs from './jobs.json';
import mailbox from './mailbox.json';
import packages from './packages.json';
import readiness from './readiness.json';
import saleQueue from './sale-queue.json';
import waitingList from './waiting-list.json';

const texts = {
  accounts, amendments, applications, batches, bookingForm, bookings, departures,
  desk, documents, jobs, mailbox, packages, readiness, saleQueue, waitingList,
};

/** The texts of the operator's and the officer's pages. */
export type DeskTexts = typeof texts;
export default texts;
