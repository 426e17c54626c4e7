import countries from 'i18n-iso-countries';
import { isState, stateOf } from '#kernel';
import { demonyms } from './demonyms.js';
import { type Reading, read, unread } from './defect.js';
import { type ImportCell, textOf } from './import-table.js';
import { slipsBetween } from './slips-between.js';

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/g, 'ss').replace(/^the\s+/, '').replace(/[^\p{L}]+/gu, '');

const names = new Map<string, string>();
/** `Österreich` is written `Oesterreich` where there is no such key. */
const spelt = (name: string): string[] => [fold(name), fold(name.toLowerCase().replace(/[äöü]/g, (vowel) => `${vowel}e`))];

for (const language of ['en', 'de', 'zh']) {
  for (const [alpha2, written] of Object.entries(countries.getNames(language, { select: 'all' }))) {
    const code = countries.alpha2ToAlpha3(alpha2);
    if (code) for (const name of [written].flat().flatMap(spelt)) names.set(name, code);
  }
}
for (const [written, code] of demonyms) for (const name of spelt(written)) names.set(name, code);

/** A country's name in English, for words about it. */
export const nameOfCountry = (code: string): string => countries.getName(code, 'en') ?? code;

/** German endings of adjectives, and what Chinese puts after a country's name. */
const withoutEnding = (text: string): string => text.replace(/(?:er|e|es|en)$/u, '').replace(/(?:国籍|人|籍)$/u, '');

const lookUp = (folded: string): string | undefined => names.get(folded) ?? names.get(withoutEnding(folded)) ?? names.get(folded.replace(/(?:人|籍)$/u, ''));

function nearest(folded: string): string | undefined {
  if (folded.length < 4) return undefined;
  let best: string | undefined;
  let fewest = 3;
  for (const [name, code] of names) {
    const slips = slipsBetween(folded, name, fewest);
    if (slips < fewest) [best, fewest] = [code, slips];
  }
  return best;
}

/**
 * Reads a nationality as a code of Doc 9303-3 §5: from alpha-3, from alpha-2, from a country's name in English, German or Chinese, or from
 * what its people call themselves.
 */
export function readNationality(cell: ImportCell): Reading<string> {
  const text = textOf(cell);
  const capitals = text.toUpperCase().replace(/[^A-Z]/g, '');
  // `UNK` is the United Nations in Kosovo in a passport; in a spreadsheet it means that nobody knows.
  const state = /^(?:[A-Za-z]{3}|[Dd])$/.test(text) && capitals !== 'UNK' && isState(capitals) ? stateOf(capitals) : undefined;
  if (state) return read(state);
  // Three letters of the International Olympic Committee, which sports clubs use.
  const olympic = /^[A-Za-z]{3}$/.test(text) ? olympicCodes[capitals] : undefined;
  const byAlpha2 = /^[A-Za-z]{2}$/.test(text) ? countries.alpha2ToAlpha3(capitals) : undefined;
  const code = byAlpha2 ?? lookUp(fold(text)) ?? olympic;
  if (code) return read(code, ...(byAlpha2 ? [] : [{ code: 'nationality.read-as' as const, message: `Read as ${nameOfCountry(code)} (${code}).` }]));
  const near = nearest(fold(text));
  return unread({
    code: 'nationality.unknown',
    message: near ? `No country is called so. Is it ${nameOfCountry(near)}?` : 'No country is called so. Write its name, or its code of three letters.',
    ...(near ? { suggestion: near } : {}),
  });
}

const olympicCodes: Readonly<Record<string, string>> = {
  GER: 'DEU', SUI: 'CHE', NED: 'NLD', DEN: 'DNK', POR: 'PRT', GRE: 'GRC', CRO: 'HRV', SLO: 'SVN', BUL: 'BGR', LAT: 'LVA', RSA: 'ZAF', CHI: 'CHL', MAS: 'MYS', INA: 'IDN', PHI: 'PHL', TPE: 'TWN',
  VIE: 'VNM', MGL: 'MNG', ENG: 'GBR', SCO: 'GBR', WAL: 'GBR', UAE: 'ARE', KSA: 'SAU', IRI: 'IRN', NEP: 'NPL', SRI: 'LKA', ALG: 'DZA', NGR: 'NGA', PAR: 'PRY', URU: 'URY', CRC: 'CRI', GUA: 'GTM', KOS: 'RKS',
};
