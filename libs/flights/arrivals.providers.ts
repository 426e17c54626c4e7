import { ArrivalRepository } from './persistence/arrivals/arrival.repository.js';
import { GuideLinkRepository } from './persistence/arrivals/guide-link.repository.js';
import { LegNoteRepository } from './persistence/arrivals/leg-note.repository.js';
import { GuideLinks } from './use-cases/arrivals/guide-links.js';
import { ReadArrivals } from './use-cases/arrivals/read-arrivals.js';
import { RecordArrival } from './use-cases/arrivals/record-arrival.js';
import { UndoArrival } from './use-cases/arrivals/undo-arrival.js';
import { WriteLegNotes } from './use-cases/arrivals/write-leg-notes.js';

/** Who came with a leg, who meets it, and the links by which guides see it. */
export const arrivalUseCases = [RecordArrival, UndoArrival, WriteLegNotes, ReadArrivals, GuideLinks];
export const arrivalRepositories = [ArrivalRepository, LegNoteRepository, GuideLinkRepository];
