import accounts from './accounts.json';
import agencies from './agencies.json';
import amendments from './amendments.json';
import applications from './applications.json';
import arrivals from './arrivals.json';
import audit from './audit.json';
import authorities from './authorities.json';
import batches from './batches.json';
import bibs from './bibs.json';
import billing from './billing.json';
import bookingForm from './booking-form.json';
import bookingList from './booking-list.json';
import bookings from './bookings.json';
import bulk from './bulk.json';
import charts from './charts.json';
import checklist from './checklist.json';
import conflict from './conflict.json';
import departureBoard from './departure-board.json';
import departures from './departures.json';
import desk from './desk.json';
import documents from './documents.json';
import erasureRequests from './erasure-requests.json';
import flights from './flights.json';
import groupImport from './import.json';
import jobs from './jobs.json';
import keys from './keys.json';
import letters from './letters.json';
import log from './log.json';
import mailbox from './mailbox.json';
import manifests from './manifests.json';
import messages from './messages.json';
import packages from './packages.json';
import people from './people.json';
import queue from './queue.json';
import readiness from './readiness.json';
import reconciliation from './reconciliation.json';
import retention from './retention.json';
import rooming from './rooming.json';
import ruleChanges from './rule-changes.json';
import rules from './rules.json';
import saleQueue from './sale-queue.json';
import search from './search.json';
import security from './security.json';
import settings from './settings.json';
import stale from './stale.json';
import supplierLists from './supplier-lists.json';
import suspension from './suspension.json';
import tickets from './tickets.json';
import timetable from './timetable.json';
import verdicts from './verdicts.json';
import waitingList from './waiting-list.json';
import webhooks from './webhooks.json';

const texts = {
  accounts, agencies, amendments, applications, arrivals, audit, authorities, batches, bibs, billing, bookingForm, bookingList, bookings, bulk, charts,
  checklist, conflict, departureBoard, departures, desk, documents, erasureRequests, flights, groupImport, jobs, keys, letters, log, mailbox, manifests,
  messages, packages, people, queue, readiness, reconciliation, retention, rooming, ruleChanges, rules, saleQueue, search, security, settings, stale, supplierLists,
  suspension, tickets, timetable, verdicts, waitingList, webhooks,
};

/** The texts of the operator's and the officer's pages. */
export type DeskTexts = typeof texts;
export default texts;
