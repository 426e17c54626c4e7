export { type Arrival, type ArrivalOutcome, arrivalOutcomes, type LegGuide } from './domain/arrivals/arrival.js';
export type { GuideLink, OpenedGuideLink } from './persistence/arrivals/guide-link.repository.js';
export type { StoredGuide } from './persistence/arrivals/leg-note.repository.js';
export * from './use-cases/arrivals/guide-links.js';
export * from './use-cases/arrivals/read-arrivals.js';
export * from './use-cases/arrivals/record-arrival.js';
export * from './use-cases/arrivals/undo-arrival.js';
export * from './use-cases/arrivals/write-leg-notes.js';
