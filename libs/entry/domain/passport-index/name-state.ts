import countries from 'i18n-iso-countries';
import { isCountry, stateOf } from '#kernel';

/** Names of public lists that neither ISO 3166-1 nor CLDR writes so. */
const others: Readonly<Record<string, string>> = {
  'bosnia and herzegovina': 'BIH', brunei: 'BRN', 'cape verde': 'CPV', congo: 'COG', 'congo (dem. rep.)': 'COD', 'cote d’ivoire': 'CIV', "cote d'ivoire": 'CIV',
  'czech republic': 'CZE', 'dr congo': 'COD', 'congo, dem. rep.': 'COD', eswatini: 'SWZ', swaziland: 'SWZ', 'hong kong': 'HKG', iran: 'IRN', 'ivory coast': 'CIV', kosovo: 'RKS', laos: 'LAO',
  macao: 'MAC', macau: 'MAC', macedonia: 'MKD', 'north macedonia': 'MKD', micronesia: 'FSM', moldova: 'MDA', 'north korea': 'PRK', palestine: 'PSE',
  'palestinian territories': 'PSE', russia: 'RUS', 'saint kitts and nevis': 'KNA', 'saint lucia': 'LCA', 'saint vincent and the grenadines': 'VCT', 'st. kitts and nevis': 'KNA',
  'st. lucia': 'LCA', 'st. vincent and the grenadines': 'VCT', 'sao tome and principe': 'STP', 'south korea': 'KOR', syria: 'SYR', taiwan: 'TWN', tanzania: 'TZA', 'timor-leste': 'TLS',
  turkey: 'TUR', türkiye: 'TUR', vatican: 'VAT', 'vatican city': 'VAT', venezuela: 'VEN', vietnam: 'VNM', 'viet nam': 'VNM', 'united states': 'USA', 'united kingdom': 'GBR',
};

const named = new Map(Object.entries(others));

/** The state that a name, or a code of two or three letters, stands for (ISO 3166-1 alpha-3); undefined when it is none. */
export function nameState(text: string): string | undefined {
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  const code = /^[A-Z]{2}$/.test(upper) ? (upper === 'XK' ? 'RKS' : countries.alpha2ToAlpha3(upper)) : /^[A-Z]{3}$/.test(upper) ? upper : undefined;
  const found = code ?? named.get(trimmed.toLowerCase()) ?? countries.getSimpleAlpha3Code(trimmed, 'en');
  const kept = found === undefined ? undefined : stateOf(found);
  return kept !== undefined && isCountry(kept) ? kept : undefined;
}
