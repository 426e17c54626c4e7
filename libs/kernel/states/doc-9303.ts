/** What a code of Doc 9303-3 stands for, and where in the document it stands. */
export interface StateCode {
  /** In English, for messages to staff. */
  readonly name: string;
  readonly source: string;
}

const part = (letter: string, codes: Readonly<Record<string, string>>): [string, StateCode][] =>
  Object.entries(codes).map(([code, name]) => [code, { name, source: `ICAO Doc 9303-3 §5, part ${letter}` }]);

/**
 * Codes that ICAO Doc 9303-3 §5 (8th edition) adds to ISO 3166-1 alpha-3 in travel documents. Withdrawn ones (`ANT`, `NTZ`, `DDR`) are
 * left out: no document that bears one is still valid; so is `IAO`, which signs lists and stands in no document.
 */
export const doc9303Codes: Readonly<Record<string, StateCode>> = Object.fromEntries([
  ...part('A', {
    D: 'Germany',
    GBD: 'British Overseas Territories citizen',
    GBN: 'British National (Overseas)',
    GBO: 'British Overseas citizen',
    GBP: 'British protected person',
    GBS: 'British subject',
    RKS: 'Kosovo',
  }),
  ...part('B', { EUE: 'European Union (laissez-passer)' }),
  ...part('C', {
    UNA: 'United Nations specialised agency',
    UNK: 'United Nations Interim Administration Mission in Kosovo',
    UNO: 'United Nations',
  }),
  ...part('D', {
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
  }),
  ...part('E', {
    XXA: 'Stateless person (1954 Convention)',
    XXB: 'Refugee (1951 Convention)',
    XXC: 'Refugee, other',
    XXX: 'Nationality not specified',
  }),
  ['UTO', { name: 'Utopia (specimens only)', source: 'ICAO Doc 9303-3, the specimens of its appendices' }],
]);
