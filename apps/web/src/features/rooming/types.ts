import type { Schemas } from '#sdk';

export type Plan = Schemas['RoomingPlan'];
export type PlanRoom = Schemas['Room'];
export type RoomType = Schemas['RoomType'];
/** Names are null once the traveller was erased. */
export type Guest = Schemas['RoomingGuest'];
export type Finding = Schemas['RoomingFinding'];
export type Proposal = Schemas['RoomProposal'];
export type Mode = 'keep' | 'anew';
export type Placement = Schemas['RoomPlacement'];
export type WishStatement = Schemas['RoomWishStatement'];
export type Bibs = Schemas['Bibs'];
export type BibRange = Schemas['BibRange'];
export type SupplierLists = Schemas['SupplierLists'];
export type ListSummary = Schemas['SupplierListSummary'];
export type SupplierList = Schemas['SupplierList'];
export type ListDelta = Schemas['ListDelta'];
export type ListKind = 'rooming' | 'bibs';
