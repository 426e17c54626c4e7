import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { boardSearch } from '../features/board/board-search.js';
import { bookingListSearch } from '../features/bookings/list-search.js';
import { bulkSearch } from '../features/bulk/bulk-search.js';
import { messageSearch } from '../features/messages/message-search.js';
import { insideRoute } from './frame-routes.js';
import { needs } from './needs.js';
import { packageRoutes } from './package-routes.js';

const homeRoute = createRoute({ getParentRoute: () => insideRoute, path: '/' });

const departuresRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/departures',
  validateSearch: boardSearch,
  component: needs('departure.read', lazyRouteComponent(() => import('../features/packages/departures-page.js'), 'DeparturesPage')),
});

const departureRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/departures/$departureId',
  component: needs('departure.read', lazyRouteComponent(() => import('../features/packages/departure-page.js'), 'DeparturePage')),
});

const departureMoneyRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/departures/$departureId/money',
  component: needs('payment.record', lazyRouteComponent(() => import('../features/billing/departure-money-page.js'), 'DepartureMoneyPage')),
});

const overdueRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/payments/overdue',
  component: needs('payment.record', lazyRouteComponent(() => import('../features/billing/overdue-page.js'), 'OverduePage')),
});

const agenciesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/agencies',
  component: needs('agency.manage', lazyRouteComponent(() => import('../features/agencies/agencies-page.js'), 'AgenciesPage')),
});

const bookRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/departures/$departureId/book',
  component: needs('booking.hold', lazyRouteComponent(() => import('../features/bookings/book-page.js'), 'BookPage')),
});

const waitingListRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/departures/$departureId/waiting-list',
  component: needs('waiting-list.read', lazyRouteComponent(() => import('../features/waiting-list/waiting-list-page.js'), 'WaitingListPage')),
});

const flightsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/departures/$departureId/flights',
  component: needs('flight.read', lazyRouteComponent(() => import('../features/flights/flights-page.js'), 'FlightsPage')),
});

const messagesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/departures/$departureId/messages',
  validateSearch: messageSearch,
  component: needs('message.read', lazyRouteComponent(() => import('../features/messages/messages-page.js'), 'MessagesPage')),
});

const suspensionRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/departures/$departureId/suspension',
  component: needs('suspension.read', lazyRouteComponent(() => import('../features/suspension/suspension-page.js'), 'SuspensionPage')),
});

const addToWaitingListRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/departures/$departureId/waiting-list/add',
  component: needs('waiting-list.manage', lazyRouteComponent(() => import('../features/waiting-list/add-entry-page.js'), 'AddEntryPage')),
});

const importRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/departures/$departureId/import',
  component: needs('import.write', lazyRouteComponent(() => import('../features/import/import-page.js'), 'ImportPage')),
});

const bookingsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/bookings',
  validateSearch: bookingListSearch,
  component: needs('booking.read', lazyRouteComponent(() => import('../features/bookings/bookings-page.js'), 'BookingsPage')),
});

const bulkRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/bookings/many',
  validateSearch: bulkSearch,
  component: needs('booking.bulk', lazyRouteComponent(() => import('../features/bulk/bulk-page.js'), 'BulkPage')),
});

const roomsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/departures/$departureId/rooms',
  component: needs('rooming.read', lazyRouteComponent(() => import('../features/rooming/rooms-page.js'), 'RoomsPage')),
});

const reissuesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/departures/$departureId/re-issues',
  component: needs('stale-artefact.settle', lazyRouteComponent(() => import('../features/stale/stale-page.js'), 'StalePage')),
});

const listsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/departures/$departureId/lists',
  component: needs('readiness.read', lazyRouteComponent(() => import('../features/reconciliation/reconciliation-page.js'), 'ReconciliationPage')),
});

const arrivalsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/departures/$departureId/arrivals',
  component: needs('arrival.read', lazyRouteComponent(() => import('../features/arrivals/arrivals-page.js'), 'ArrivalsPage')),
});

const timetableRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/timetable',
  component: needs('flight.read', lazyRouteComponent(() => import('../features/timetable/timetable-page.js'), 'TimetablePage')),
});

const bibsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/departures/$departureId/bibs',
  component: needs('bib.manage', lazyRouteComponent(() => import('../features/rooming/bibs-page.js'), 'BibsPage')),
});

const ticketsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/departures/$departureId/tickets',
  component: needs('ticket.read', lazyRouteComponent(() => import('../features/tickets/tickets-page.js'), 'TicketsPage')),
});

const bookingRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/bookings/$bookingId',
  component: needs('booking.read', lazyRouteComponent(() => import('../features/bookings/booking-page.js'), 'BookingPage')),
});

const changeRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/bookings/$bookingId/change',
  component: needs('booking.amend', lazyRouteComponent(() => import('../features/amendments/change-page.js'), 'ChangePage')),
});

const cancelRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/bookings/$bookingId/cancel',
  component: needs('booking.amend', lazyRouteComponent(() => import('../features/amendments/cancel-page.js'), 'CancelPage')),
});

const policiesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/change-policies',
  component: needs('booking.read', lazyRouteComponent(() => import('../features/amendments/policy-page.js'), 'PolicyPage')),
});

const mailboxRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/mailbox',
  component: needs('mailbox.read', lazyRouteComponent(() => import('../features/notifications/mailbox-page.js'), 'MailboxPage')),
});

const mailRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/mailbox/$mailId',
  component: needs('mailbox.read', lazyRouteComponent(() => import('../features/notifications/mail-page.js'), 'MailPage')),
});

const manifestsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/departures/$departureId/manifests',
  component: needs('manifest.download', lazyRouteComponent(() => import('../features/manifests/manifests-page.js'), 'ManifestsPage')),
});

export const operatorRoutes = [
  homeRoute, ...packageRoutes, departuresRoute, departureRoute, bookRoute, bookingRoute, mailboxRoute, mailRoute, waitingListRoute,
  addToWaitingListRoute, changeRoute, cancelRoute, policiesRoute, departureMoneyRoute, overdueRoute, agenciesRoute, importRoute,
  bookingsRoute, roomsRoute, bibsRoute, reissuesRoute, suspensionRoute, messagesRoute, listsRoute, flightsRoute, ticketsRoute, manifestsRoute,
  arrivalsRoute, timetableRoute, bulkRoute,
] as const;
