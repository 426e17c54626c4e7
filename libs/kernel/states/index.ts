import { doc9303Codes } from './doc-9303.js';
import { isoCountries } from './iso-3166.js';

export { doc9303Codes, type StateCode } from './doc-9303.js';
export { isoCountries } from './iso-3166.js';

/** How lists of countries write Kosovo, which ISO 3166-1 lacks; a travel document writes `RKS` (Doc 9303-3 §5). */
const otherKosovo: readonly string[] = ['XKK', 'XKX'];
const specimens = 'UTO';

/** Every code that a travel document may carry today: ISO 3166-1 alpha-3 and those of Doc 9303-3 §5. */
export const stateCodes: readonly string[] = [...isoCountries, ...Object.keys(doc9303Codes)].sort();

const written = new Set(stateCodes);
const countries = new Set([...isoCountries, 'RKS']);

/**
 * The code in the one form that we keep it in: `D` is `DEU`, every code for Kosovo is `RKS`; others stay as they are, for
 * each British kind, the stateless (`XXA`) and refugees (`XXB`, `XXC`) are nationalities of their own. Undefined for a code that
 * neither ISO 3166-1 nor Doc 9303-3 §5 knows.
 */
export function stateOf(code: string): string | undefined {
  if (code === 'D') return 'DEU';
  if (otherKosovo.includes(code)) return 'RKS';
  return written.has(code) ? code : undefined;
}

/**
 * True for a code that somebody's passport or nationality can have: a state, a territory, or one of Doc 9303-3 §5 (an
 * organisation that issues documents, the stateless, refugees). `UTO`, which only specimens bear, is none.
 */
export const isState = (code: string): boolean => code !== specimens && stateOf(code) !== undefined;

/** True for a country or territory that one can go to: ISO 3166-1, and Kosovo. In the kept form only, not `D`. */
export const isCountry = (code: string): boolean => countries.has(code);

/** True for a code that stands in the zone of a travel document, specimens included. */
export const isStateCode = (code: string): boolean => written.has(code);
