import type { IsoDate } from '#kernel';
import { dueDates, type DueDates } from '../due-dates.js';
import type { ArtefactKind } from './artefact.js';

const dueWith: Readonly<Record<ArtefactKind, keyof DueDates>> = {
  application: 'application', batch: 'application', visa: 'application', ticket: 'seat', manifest: 'seat', 'rooming-list': 'seat', bib: 'seat',
};

/** The latest safe day on which an artefact can be issued anew: an authority's own where it has named one, a week ahead for carriers, hotels and races. */
export const reissueDeadline = (kind: ArtefactKind, startsOn: IsoDate, submitBy: IsoDate | null): IsoDate => dueDates(startsOn, submitBy)[dueWith[kind]];
