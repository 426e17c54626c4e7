import countries from 'i18n-iso-countries';

/** Codes that ICAO Doc 9303-3 §5, parts A to E and G, adds to ISO 3166-1 alpha-3, with what they stand for. */
export const icaoCodes: Readonly<Record<string, string>> = {
  D: 'Germany',
  EUE: 'European Union (laissez-passer)',
  GBD: 'British Overseas Territories citizen',
  GBN: 'British National (Overseas)',
  GBO: 'British Overseas citizen',
  GBP: 'British protected person',
  GBS: 'British subject',
  RKS: 'Kosovo',
  UNA: 'United Nations specialised agency',
  UNK: 'United Nations Interim Administration Mission in Kosovo',
  UNO: 'United Nations',
  UTO: 'Utopia (specimens only)',
  XBA: 'African Development Bank',
  XCC: 'Caribbean Community',
  XCE: 'Council of Europe',
  XCO: 'Common Market for Eastern and Southern Africa',
  XDC: 'Southern African Development Community',
  XEC: 'Economic Community of West African States',
  XES: 'Organisation of Eastern Caribbean States',
  XIM: 'African Export-Import Bank',
  XMP: 'Parliamentary Assembly of the Mediterranean',
  XOM: 'Sovereign Military Order of Malta',
  XPO: 'Interpol',
  XXA: 'Stateless person (1954 Convention)',
  XXB: 'Refugee (1951 Convention)',
  XXC: 'Refugee, other',
  XXX: 'Nationality not specified',
};

/** How lists of countries write Kosovo, which ISO 3166-1 lacks; a zone writes `RKS`. */
const otherKosovo: readonly string[] = ['XKK', 'XKX'];

const ALPHA_3 = Object.keys(countries.getAlpha3Codes()).filter((code) => !otherKosovo.includes(code));

/** Every state code that a zone may carry today, without fillers: ISO 3166-1 alpha-3 and ICAO's own. */
export const stateCodes: readonly string[] = [...new Set([...ALPHA_3, ...Object.keys(icaoCodes)])].sort();

const known = new Set(stateCodes);

/**
 * True for a code that ICAO Doc 9303-3 §5 knows. Those of part F (`ANT`, `NTZ`) are withdrawn, and no document that bears one
 * is still valid; nor is `IAO` (part H), which signs lists and stands in no zone.
 */
export const isStateCode = (code: string): boolean => known.has(code);

/**
 * A zone's code as answers write it: `D` gives `DEU` (ISO 3166-1), every code for Kosovo gives `RKS`; others stay, for each
 * is a nationality of its own.
 */
export function isoCodeOf(code: string): string {
  if (code === 'D') return 'DEU';
  return otherKosovo.includes(code) ? 'RKS' : code;
}

/** The state that issues passports to a nationality: the United Kingdom to all six kinds of British nationals. */
export const stateBehind = (code: string): string => (/^GB[DNOPS]$/.test(code) ? 'GBR' : isoCodeOf(code));
