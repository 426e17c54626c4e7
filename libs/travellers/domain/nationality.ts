import countries from 'i18n-iso-countries';

/** Nationalities that ICAO Doc 9303-3 §5 knows beside ISO 3166-1: British statuses, Kosovo, the stateless and refugees. */
const beyondIso = ['GBD', 'GBN', 'GBO', 'GBP', 'GBS', 'RKS', 'XXA', 'XXB', 'XXC', 'XXX'];

const known: ReadonlySet<string> = new Set([...Object.keys(countries.getAlpha3Codes()), ...beyondIso]);

/** True for a code that a person's nationality can have. */
export const isNationality = (code: string): boolean => known.has(code);
