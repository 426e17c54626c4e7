export * from './zone/index.js';
export { type NameAgreement } from './judging/compare-names.js';
export { compare, type TypedAnswers } from './judging/compare.js';
export { type Finding, finding } from './judging/finding.js';
export { type FindingCode, findingsCatalogue, type Severity } from './judging/findings-catalogue.js';
export { type Judgement, judge, type Outcome, outcomeOf, type Reading } from './judging/judge.js';
export { type TripDates } from './judging/judge-validity.js';
export { type Correction, LEAST_CONFIDENCE } from './judging/judge-zone.js';
export { transliterate } from './judging/transliteration/index.js';
