import type { Schemas } from '#sdk';

export type BulkAction = Schemas['BulkAction'];
export type BulkKind = BulkAction['kind'];
export type BulkQuestion = Schemas['BulkQuestion'];
export type BulkPreview = Schemas['BulkPreview'];
export type BulkRun = Schemas['BulkRun'];
