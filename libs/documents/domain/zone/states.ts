import countries from 'i18n-iso-countries';

/** Codes that ICAO Doc 9303-3 §5 adds to ISO 3166-1 alpha-3, with what they stand for. */
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
  XEC: 'Economic Community of West African States',
  XIM: 'African Export-Import Bank',
  XMP: 'Parliamentary Assembly of the Mediterranean',
  XOM: 'Sovereign Military Order of Malta',
  XPO: 'Interpol',
  XXA: 'Stateless person (1954 Convention)',
  XXB: 'Refugee (1951 Convention)',
  XXC: 'Refugee, other',
  XXX: 'Nationality not specified',
};

const ALPHA_3 = Object.keys(countries.getAlpha3Codes());

/** Every state code that a zone may carry, without fillers: ISO 3166-1 alpha-3 and ICAO's own. */
export const stateCodes: readonly string[] = [...new Set([...ALPHA_3, ...Object.keys(icaoCodes)])].sort();

const known = new Set(stateCodes);

/** True for a code that ICAO Doc 9303-3 §5 knows. */
export const isStateCode = (code: string): boolean => known.has(code);

/** A zone's code as ISO 3166-1 alpha-3 writes it: `D` gives `DEU`; others stay, for each is a nationality of its own. */
export const isoCodeOf = (code: string): string => (code === 'D' ? 'DEU' : code);

/** The state that issues passports to a nationality: the United Kingdom to all six kinds of British nationals. */
export const stateBehind = (code: string): string => (/^GB[DNOPS]$/.test(code) ? 'GBR' : isoCodeOf(code));
