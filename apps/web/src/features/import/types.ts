import type { Schemas } from '#sdk';

export type GroupTable = Schemas['GroupTable'];
export type TableRow = Schemas['TableRow'];
export type ImportReport = Schemas['ImportReport'];
export type ImportColumn = ImportReport['columns'][number];
export type ImportDefect = Schemas['ImportDefect'];
export type ImportedTraveller = Schemas['ImportedTraveller'];
export type ImportedGroup = Schemas['ImportedGroup'];
export type Severity = ImportDefect['severity'];
export type ImportField = NonNullable<ImportDefect['field']>;
export type GroupImport = Schemas['GroupImport'];
export type Correction = NonNullable<Schemas['ImportChoices']['corrections']>[number];
