export const artefactKinds = ['application', 'batch', 'visa', 'ticket', 'manifest', 'rooming-list', 'bib'] as const;
/**
 * What was issued from a traveller's facts and does not change when they do: an approved application, the batch that names it, the
 * authority's approval, a seat's ticket, the manifests of a leg, the rooming list and the start numbers that were sent.
 */
export type ArtefactKind = (typeof artefactKinds)[number];

/** Kinds that are recorded by themselves. A batch and a visa are issued from what the application says. */
export const issuedKinds = ['application', 'ticket', 'manifest', 'rooming-list', 'bib'] as const;
export type IssuedKind = (typeof issuedKinds)[number];

export const issuedAs: Readonly<Record<ArtefactKind, IssuedKind>> = {
  application: 'application', batch: 'application', visa: 'application', ticket: 'ticket', manifest: 'manifest', 'rooming-list': 'rooming-list', bib: 'bib',
};

/** Kinds that list everybody of a leg, a hotel or a race: who should not be on one, or is missing, makes it wrong as well. */
export const listKinds: ReadonlySet<ArtefactKind> = new Set(['manifest', 'rooming-list', 'bib']);

export const artefactFacts = [
  'surname', 'givenNames', 'documentNumber', 'issuingState', 'nationality', 'birthDate', 'sex', 'expiryDate', 'entryDate', 'exitDate', 'route', 'name', 'place', 'schedule', 'presence',
] as const;
/** `name` as a list prints it; `place` is a room or a start number; `schedule` is when a leg leaves and arrives; `presence`: whether the traveller belongs on it at all. */
export type ArtefactFact = (typeof artefactFacts)[number];

const person = {
  surname: 'It carries the surname of the passport.',
  givenNames: 'It carries the given names of the passport.',
};
const passport = {
  ...person,
  documentNumber: 'It is made out for one passport, by its number.',
  issuingState: 'It names the state that issued the passport.',
  nationality: 'It names the nationality.',
  birthDate: 'It carries the date of birth.',
  sex: 'It carries the sex that the passport states.',
  expiryDate: 'It carries the day on which the passport expires.',
};
const stay = {
  ...passport,
  entryDate: 'It is for a stay from this day.',
  exitDate: 'It is for a stay until this day.',
  route: 'It names how and where the border is crossed.',
  presence: 'It is for a journey that the traveller does not go on.',
};

/** Which fact makes which artefact wrong, and why. A fact that is not here makes it no wrong: a room is no matter of a visa. */
export const wrongBy: Readonly<Record<ArtefactKind, Readonly<Partial<Record<ArtefactFact, string>>>>> = {
  application: stay,
  batch: stay,
  visa: stay,
  ticket: { ...person, schedule: 'It says when the leg leaves and arrives.', presence: 'It is for a leg on which the traveller has no seat.' },
  manifest: { ...passport, schedule: 'It says when the leg leaves and arrives.', presence: 'It lists who sits on the leg.' },
  'rooming-list': { name: 'It prints the name.', place: 'It says who sleeps where.', presence: 'It lists who sleeps at the hotel.' },
  bib: { name: 'The name is printed on the bib.', place: 'The number is printed on the bib.', presence: 'It lists who runs.' },
};
