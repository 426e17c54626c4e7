import { Module } from '@nestjs/common';
import { InventoryModule } from '#inventory';
import { PackagesModule } from '#packages';
import { TravellersModule } from '#travellers';
import { AmendmentRepository } from './persistence/amendment.repository.js';
import { ArrangementRepository } from './persistence/arrangement.repository.js';
import { BibRepository } from './persistence/bib.repository.js';
import { BookedTravellerRepository } from './persistence/booked-traveller.repository.js';
import { BookingChangeRepository } from './persistence/booking-change.repository.js';
import { BookingListRepository } from './persistence/booking-list.repository.js';
import { BookingNamesRepository } from './persistence/booking-names.repository.js';
import { BookingSearchRepository } from './persistence/booking-search.repository.js';
import { BookingRepository } from './persistence/booking.repository.js';
import { ChangePolicyRepository } from './persistence/change-policy.repository.js';
import { RoomingRepository } from './persistence/rooming.repository.js';
import { SupplierListRepository } from './persistence/supplier-list.repository.js';
import { WaitingEntryRepository } from './persistence/waiting-entry.repository.js';
import { WaitingListRepository } from './persistence/waiting-list.repository.js';
import { WaitingLookupRepository } from './persistence/waiting-lookup.repository.js';
import { AcceptTerms } from './use-cases/booking/accept-terms.js';
import { AmendBooking } from './use-cases/amending/amend-booking.js';
import { ArrangeSubParties } from './use-cases/booking/arrange-sub-parties.js';
import { AssignBibs } from './use-cases/bibs/assign-bibs.js';
import { AssignRooms } from './use-cases/rooming/assign-rooms.js';
import { DepartureTurn } from './persistence/departure-turn.js';
import { CancelBooking } from './use-cases/cancelling/cancel-booking.js';
import { CancelByCause } from './use-cases/cancelling/cancel-by-cause.js';
import { ChangeRooms } from './use-cases/rooming/change-rooms.js';
import { ChangeStatus } from './use-cases/amending/change-status.js';
import { CheckNewcomers } from './use-cases/amending/check-newcomers.js';
import { CheckGroup } from './use-cases/importing/check-group.js';
import { ComposeBookings } from './use-cases/booking/compose-bookings.js';
import { ConfirmBooking } from './use-cases/booking/confirm-booking.js';
import { CurrentLines } from './use-cases/amending/current-lines.js';
import { DownloadList } from './use-cases/lists/download-list.js';
import { ExpireBookings } from './use-cases/booking/expire-bookings.js';
import { ExportParticipants } from './use-cases/importing/export-participants.js';
import { ExtendBooking } from './use-cases/booking/extend-booking.js';
import { FindBookings } from './use-cases/finding/find-bookings.js';
import { FindTarget } from './use-cases/amending/find-target.js';
import { GatherRooming } from './use-cases/rooming/gather-rooming.js';
import { GatherImportContext } from './use-cases/importing/gather-import-context.js';
import { ImportGroup } from './use-cases/importing/import-group.js';
import { IndexBookings } from './use-cases/finding/index-bookings.js';
import { JudgeTerms } from './use-cases/amending/judge-terms.js';
import { ListBookedTravellers } from './use-cases/booking/list-booked-travellers.js';
import { ListBookingChanges } from './use-cases/amending/list-booking-changes.js';
import { ListBookings } from './use-cases/finding/list-bookings.js';
import { ListFormerTravellers } from './use-cases/booking/list-former-travellers.js';
import { ListRunners } from './use-cases/bibs/list-runners.js';
import { LockRoom } from './use-cases/rooming/lock-room.js';
import { MakeList } from './use-cases/lists/make-list.js';
import { MarkListSent } from './use-cases/lists/mark-list-sent.js';
import { PlaceTraveller } from './use-cases/rooming/place-traveller.js';
import { PlanAmendment } from './use-cases/amending/plan-amendment.js';
import { PlanCancellation } from './use-cases/cancelling/plan-cancellation.js';
import { PreviewAmendment } from './use-cases/amending/preview-amendment.js';
import { PreviewCancellation } from './use-cases/cancelling/preview-cancellation.js';
import { PriceBooking } from './use-cases/booking/price-booking.js';
import { ProposeRooms } from './use-cases/rooming/propose-rooms.js';
import { ReadArrangements } from './use-cases/booking/read-arrangements.js';
import { ReadBibs } from './use-cases/bibs/read-bibs.js';
import { ReadBill } from './use-cases/booking/read-bill.js';
import { ReadBookingNames } from './use-cases/booking/read-booking-names.js';
import { ReadBooking } from './use-cases/booking/read-booking.js';
import { ReadLists } from './use-cases/lists/read-lists.js';
import { ReadPolicy } from './use-cases/cancelling/read-policy.js';
import { ReadRooming } from './use-cases/rooming/read-rooming.js';
import { RecordChange } from './use-cases/amending/record-change.js';
import { RegisterParty } from './use-cases/amending/register-party.js';
import { ReleaseBeds } from './use-cases/rooming/release-beds.js';
import { SearchDesk } from './use-cases/finding/search-desk.js';
import { SetBibRanges } from './use-cases/bibs/set-bib-ranges.js';
import { SwapTravellers } from './use-cases/rooming/swap-travellers.js';
import { TakeBooking } from './use-cases/booking/take-booking.js';
import { behindBulk, bulk } from './bulk.providers.js';
import { SalesCurveRepository } from './persistence/sales-curve.repository.js';
import { ReadSalesCurve } from './use-cases/sales/read-sales-curve.js';
import { behindErasing, erasing } from './use-cases/erasing/erasing.providers.js';
import { behindOwnPlaces, ownPlaces } from './use-cases/rooming/own/own.providers.js';
import { AcceptOffer } from './use-cases/waiting-list/accept-offer.js';
import { CheckWaitingRequest } from './use-cases/waiting-list/check-waiting-request.js';
import { CloseWaitingList } from './use-cases/waiting-list/close-waiting-list.js';
import { ForgetWaitingLeaders } from './use-cases/waiting-list/forget-waiting-leaders.js';
import { GiveOffer } from './use-cases/waiting-list/give-offer.js';
import { JoinWaitingList } from './use-cases/waiting-list/join-waiting-list.js';
import { JudgeWaiting } from './use-cases/waiting-list/judge-waiting.js';
import { LeaveWaitingList } from './use-cases/waiting-list/leave-waiting-list.js';
import { ListWaitingEntries } from './use-cases/waiting-list/list-waiting-entries.js';
import { MoveEntry } from './use-cases/waiting-list/move-entry.js';
import { OfferOutOfTurn } from './use-cases/waiting-list/offer-out-of-turn.js';
import { OfferPlaces } from './use-cases/waiting-list/offer-places.js';
import { OpenWaitingLink } from './use-cases/waiting-list/open-waiting-link.js';
import { ReadWaitingEntry } from './use-cases/waiting-list/read-waiting-entry.js';
import { SendWaitingLinks } from './use-cases/waiting-list/send-waiting-links.js';
import { SettleOffers } from './use-cases/waiting-list/settle-offers.js';
import { WaitingListState } from './use-cases/waiting-list/waiting-list-state.js';
import { AffectedBookingRepository } from './persistence/affected-booking.repository.js';
import { SuspensionRepository } from './persistence/suspension.repository.js';
import { WeighingRepository } from './persistence/weighing.repository.js';
import { EventCancellationRepository } from './persistence/event-cancellation.repository.js';
import { CancelDepartures } from './use-cases/event-cancelling/cancel-departures.js';
import { ReadEventCancellations } from './use-cases/event-cancelling/read-event-cancellations.js';
import { RunCancellation } from './use-cases/event-cancelling/run-cancellation.js';
import { ReseatTravellers } from './use-cases/reseating/reseat-travellers.js';
import { ApplySuspension } from './use-cases/suspending/apply-suspension.js';
import { ChooseOutcome } from './use-cases/suspending/choose-outcome.js';
import { ExecuteChoices } from './use-cases/suspending/execute-choices.js';
import { FollowHolds } from './use-cases/suspending/follow-holds.js';
import { OrderExecutions } from './use-cases/suspending/order-executions.js';
import { ReadSuspensions } from './use-cases/suspending/read-suspensions.js';
import { ReopenDepartures } from './use-cases/suspending/reopen-departures.js';
import { SuspendDepartures } from './use-cases/suspending/suspend-departures.js';
import { WeighBookings } from './use-cases/suspending/weigh-bookings.js';
import { ChoiceLinks } from './choice-links.js';
import { WishTogether } from './use-cases/rooming/wish-together.js';
import { WritePolicy } from './use-cases/cancelling/write-policy.js';
import { WaitingLinks } from './waiting-links.js';

const suspending = [SuspendDepartures, ApplySuspension, ChooseOutcome, OrderExecutions, ExecuteChoices, ReopenDepartures, ReadSuspensions, WeighBookings, ChoiceLinks];
const eventCancelling = [CancelDepartures, RunCancellation, ReadEventCancellations];
const bookings = [TakeBooking, AcceptTerms, ConfirmBooking, ExtendBooking, CancelBooking, ExpireBookings, ReadBooking, ListBookings, ListBookedTravellers];
const changes = [PreviewAmendment, AmendBooking, PreviewCancellation, CancelByCause, ListBookingChanges, ListFormerTravellers, ReadPolicy, WritePolicy, ReseatTravellers];
const search = [SearchDesk, IndexBookings];
const payers = [ArrangeSubParties, ReadArrangements, ReadBill, ReadBookingNames];
const rooming = [ReadRooming, ProposeRooms, AssignRooms, PlaceTraveller, SwapTravellers, LockRoom, WishTogether, ReleaseBeds];
const bibs = [ReadBibs, SetBibRanges, AssignBibs];
const tables = [CheckGroup, ImportGroup, ExportParticipants];
const lists = [ReadLists, MakeList, MarkListSent, DownloadList];
const waitingList = [
  JoinWaitingList, OfferPlaces, OfferOutOfTurn, AcceptOffer, LeaveWaitingList, CloseWaitingList, ReadWaitingEntry, ListWaitingEntries, WaitingListState,
  OpenWaitingLink, SendWaitingLinks, ForgetWaitingLeaders, WaitingLinks,
];
const useCases = [...bookings, ...changes, ...payers, ...search, ...tables, ...rooming, ...bibs, ...lists, ...waitingList, ...suspending, ...eventCancelling, ...erasing, ...ownPlaces, ...bulk, ReadSalesCurve];

const waitingSteps = [CheckWaitingRequest, MoveEntry, GiveOffer, SettleOffers, JudgeWaiting];
const planning = [GatherImportContext, FindTarget, CheckNewcomers, PlanAmendment, PlanCancellation, RecordChange];
const steps = [RegisterParty, PriceBooking, JudgeTerms, ChangeStatus, ComposeBookings, FindBookings, GatherRooming, ChangeRooms, ListRunners, CurrentLines, FollowHolds];
const repositories = [
  BookingRepository, BookedTravellerRepository, AmendmentRepository, BookingChangeRepository, ChangePolicyRepository, ArrangementRepository, BookingNamesRepository,
  BookingListRepository, BookingSearchRepository, RoomingRepository, BibRepository, SupplierListRepository, DepartureTurn,
  WaitingListRepository, WaitingEntryRepository, WaitingLookupRepository,
  SuspensionRepository, AffectedBookingRepository, WeighingRepository, EventCancellationRepository, SalesCurveRepository,
];

/** Bookings: the contract with a customer, the party that it is for, what changes of it, and where each of them sleeps and runs. */
@Module({
  imports: [PackagesModule, InventoryModule, TravellersModule],
  providers: [...behindBulk, ...behindErasing, ...behindOwnPlaces, ...repositories, ...planning, ...waitingSteps, ...steps, ...useCases],
  exports: useCases,
})
export class BookingsModule {}
