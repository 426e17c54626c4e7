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
import { AcceptTerms } from './use-cases/accept-terms.js';
import { AmendBooking } from './use-cases/amend-booking.js';
import { ArrangeSubParties } from './use-cases/arrange-sub-parties.js';
import { AssignBibs } from './use-cases/assign-bibs.js';
import { AssignRooms } from './use-cases/assign-rooms.js';
import { DepartureTurn } from './persistence/departure-turn.js';
import { CancelBooking } from './use-cases/cancel-booking.js';
import { CancelByCause } from './use-cases/cancel-by-cause.js';
import { ChangeRooms } from './use-cases/change-rooms.js';
import { ChangeStatus } from './use-cases/change-status.js';
import { CheckNewcomers } from './use-cases/check-newcomers.js';
import { CheckGroup } from './use-cases/check-group.js';
import { ComposeBookings } from './use-cases/compose-bookings.js';
import { ConfirmBooking } from './use-cases/confirm-booking.js';
import { CurrentLines } from './use-cases/current-lines.js';
import { DownloadList } from './use-cases/download-list.js';
import { ExpireBookings } from './use-cases/expire-bookings.js';
import { ExportParticipants } from './use-cases/export-participants.js';
import { ExtendBooking } from './use-cases/extend-booking.js';
import { FindBookings } from './use-cases/find-bookings.js';
import { FindTarget } from './use-cases/find-target.js';
import { GatherRooming } from './use-cases/gather-rooming.js';
import { GatherImportContext } from './use-cases/gather-import-context.js';
import { ImportGroup } from './use-cases/import-group.js';
import { IndexBookings } from './use-cases/index-bookings.js';
import { JudgeTerms } from './use-cases/judge-terms.js';
import { ListBookedTravellers } from './use-cases/list-booked-travellers.js';
import { ListBookingChanges } from './use-cases/list-booking-changes.js';
import { ListBookings } from './use-cases/list-bookings.js';
import { ListFormerTravellers } from './use-cases/list-former-travellers.js';
import { ListRunners } from './use-cases/list-runners.js';
import { LockRoom } from './use-cases/lock-room.js';
import { MakeList } from './use-cases/make-list.js';
import { MarkListSent } from './use-cases/mark-list-sent.js';
import { PlaceTraveller } from './use-cases/place-traveller.js';
import { PlanAmendment } from './use-cases/plan-amendment.js';
import { PlanCancellation } from './use-cases/plan-cancellation.js';
import { PreviewAmendment } from './use-cases/preview-amendment.js';
import { PreviewCancellation } from './use-cases/preview-cancellation.js';
import { PriceBooking } from './use-cases/price-booking.js';
import { ProposeRooms } from './use-cases/propose-rooms.js';
import { ReadArrangements } from './use-cases/read-arrangements.js';
import { ReadBibs } from './use-cases/read-bibs.js';
import { ReadBill } from './use-cases/read-bill.js';
import { ReadBookingNames } from './use-cases/read-booking-names.js';
import { ReadBooking } from './use-cases/read-booking.js';
import { ReadLists } from './use-cases/read-lists.js';
import { ReadPolicy } from './use-cases/read-policy.js';
import { ReadRooming } from './use-cases/read-rooming.js';
import { RecordChange } from './use-cases/record-change.js';
import { RegisterParty } from './use-cases/register-party.js';
import { ReleaseBeds } from './use-cases/release-beds.js';
import { SearchDesk } from './use-cases/search-desk.js';
import { SetBibRanges } from './use-cases/set-bib-ranges.js';
import { SwapTravellers } from './use-cases/swap-travellers.js';
import { TakeBooking } from './use-cases/take-booking.js';
import { AcceptOffer } from './use-cases/accept-offer.js';
import { CheckWaitingRequest } from './use-cases/check-waiting-request.js';
import { CloseWaitingList } from './use-cases/close-waiting-list.js';
import { ForgetWaitingLeaders } from './use-cases/forget-waiting-leaders.js';
import { GiveOffer } from './use-cases/give-offer.js';
import { JoinWaitingList } from './use-cases/join-waiting-list.js';
import { JudgeWaiting } from './use-cases/judge-waiting.js';
import { LeaveWaitingList } from './use-cases/leave-waiting-list.js';
import { ListWaitingEntries } from './use-cases/list-waiting-entries.js';
import { MoveEntry } from './use-cases/move-entry.js';
import { OfferOutOfTurn } from './use-cases/offer-out-of-turn.js';
import { OfferPlaces } from './use-cases/offer-places.js';
import { OpenWaitingLink } from './use-cases/open-waiting-link.js';
import { ReadWaitingEntry } from './use-cases/read-waiting-entry.js';
import { SendWaitingLinks } from './use-cases/send-waiting-links.js';
import { SettleOffers } from './use-cases/settle-offers.js';
import { WaitingListState } from './use-cases/waiting-list-state.js';
import { WishTogether } from './use-cases/wish-together.js';
import { WritePolicy } from './use-cases/write-policy.js';
import { WaitingLinks } from './waiting-links.js';

const bookings = [TakeBooking, AcceptTerms, ConfirmBooking, ExtendBooking, CancelBooking, ExpireBookings, ReadBooking, ListBookings, ListBookedTravellers];
const changes = [PreviewAmendment, AmendBooking, PreviewCancellation, CancelByCause, ListBookingChanges, ListFormerTravellers, ReadPolicy, WritePolicy];
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
const useCases = [...bookings, ...changes, ...payers, ...search, ...tables, ...rooming, ...bibs, ...lists, ...waitingList];

const waitingSteps = [CheckWaitingRequest, MoveEntry, GiveOffer, SettleOffers, JudgeWaiting];
const planning = [GatherImportContext, FindTarget, CheckNewcomers, PlanAmendment, PlanCancellation, RecordChange];
const steps = [RegisterParty, PriceBooking, JudgeTerms, ChangeStatus, ComposeBookings, FindBookings, GatherRooming, ChangeRooms, ListRunners, CurrentLines];
const repositories = [
  BookingRepository, BookedTravellerRepository, AmendmentRepository, BookingChangeRepository, ChangePolicyRepository, ArrangementRepository, BookingNamesRepository,
  BookingListRepository, BookingSearchRepository, RoomingRepository, BibRepository, SupplierListRepository, DepartureTurn,
  WaitingListRepository, WaitingEntryRepository, WaitingLookupRepository,
];

/** Bookings: the contract with a customer, the party that it is for, what changes of it, and where each of them sleeps and runs. */
@Module({
  imports: [PackagesModule, InventoryModule, TravellersModule],
  providers: [...repositories, ...planning, ...waitingSteps, ...steps, ...useCases],
  exports: useCases,
})
export class BookingsModule {}
