import type { ZoneFields } from '../zone/zone.js';

/**
 * Names that authorities print in the pictures of their documents that they publish (PRADO, the public register of the Council of
 * the European Union, and their own sites) and that nobody bears. Names that people do bear stand with the number of the document.
 */
const nobodysNames: ReadonlySet<string> = new Set([
  'SPECIMEN', 'MUSTERMANN', 'PARAUDZINS', 'ESPANOLA ESPANOLA', 'VZOR', 'WZOR',
]);

const nobodysGivenNames: ReadonlySet<string> = new Set(['SPECIMEN', 'VZOR', 'WZOR', 'SAMPLE', 'YANGBEN']);

/** Surname and number of published specimens under a name that people bear: ICAO Doc 9303-4 appendix A, Canada, Japan. */
const published: readonly (readonly [surname: string, documentNumber: string])[] = [
  ['ERIKSSON', 'L898902C'], ['ERIKSSON', 'L898902C3'], ['ERIKSSON', 'D23145890'], ['MARTIN', 'ZE000509'], ['GAIMU', 'XS1234567'],
];

/** True for the holder of a document that an authority published to show what its documents look like. */
export const isSpecimenHolder = ({ surname, givenNames, documentNumber }: ZoneFields): boolean =>
  nobodysNames.has(surname) || nobodysGivenNames.has(givenNames) ||
  published.some(([name, number]) => name === surname && number === documentNumber);
