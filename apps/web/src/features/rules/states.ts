import { countriesIn, type Country, countryName } from '../../ui/countries.js';

/** What a travel document may say beside ISO 3166-1 (ICAO Doc 9303-3 §5). */
const documentCodes: readonly Country[] = [
  { value: 'RKS', label: 'Kosovo' },
  { value: 'GBN', label: 'British National (Overseas)' },
  { value: 'GBO', label: 'British Overseas citizen' },
  { value: 'GBD', label: 'British Overseas Territories citizen' },
  { value: 'GBP', label: 'British protected person' },
  { value: 'GBS', label: 'British subject' },
  { value: 'XXA', label: 'Stateless person' },
  { value: 'XXB', label: 'Refugee (1951 Convention)' },
  { value: 'XXC', label: 'Refugee, other' },
  { value: 'UNO', label: 'United Nations' },
  { value: 'XOM', label: 'Order of Malta' },
  { value: 'EUE', label: 'European Union (laissez-passer)' },
];

const iso = countriesIn('en').filter(({ value }) => value !== 'XKX');
const byLabel = (a: Country, b: Country): number => a.label.localeCompare(b.label, 'en');

/** Whose passports there are. */
export const passportStates: readonly Country[] = [...iso, ...documentCodes].sort(byLabel);
/** Where one can go. */
export const countries: readonly Country[] = [...iso, documentCodes[0]!].sort(byLabel);

export const stateName = (code: string): string => documentCodes.find(({ value }) => value === code)?.label ?? countryName(code, 'en');
