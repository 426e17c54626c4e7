import type { Schemas } from '#sdk';

export type BatchVersion = Schemas['BatchVersion'];
export type BatchPack = Schemas['BatchPack'];
export type LetterTemplate = Schemas['BatchLetterTemplate'];
export type Removal = Schemas['Removal'];
export type RemovalCause = Removal['cause'];
export type RemovalPreview = Schemas['RemovalPreview'];
export type OutcomeCorrection = Schemas['OutcomeCorrection'];
export type ReturnReport = Schemas['ReturnReport'];
export type ReturnRow = Schemas['ReturnRow'];
export type ReturnChoices = Schemas['ReturnChoices'];
export type ReturnField = ReturnRow['faults'][number]['field'] & string;
export type ReturnTable = Schemas['GroupTable'];

export const removalCauses = ['dropped-out', 'outdated', 'postponed'] as const satisfies readonly RemovalCause[];
export const returnFields = [
  'position', 'documentNumber', 'surname', 'givenNames', 'name', 'birthDate', 'outcome', 'approvalNumber', 'validFrom', 'validUntil', 'reason',
] as const satisfies readonly ReturnField[];
