import codes from 'i18n-iso-countries/codes.json';

export interface Country {
  /** ISO 3166-1 alpha-3. */
  readonly value: string;
  readonly label: string;
}

/** Every country of ISO 3166-1 by its name in a language, in that language's order. */
export function countriesIn(language: string): Country[] {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return codes
    .map(([alpha2, alpha3]) => ({ value: alpha3 as string, label: names.of(alpha2 as string) ?? (alpha3 as string) }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
}

/** The name of one country; a code that ISO does not have is shown as it is, none (an erased traveller's) as a dash. */
export function countryName(alpha3: string | null, language: string): string {
  if (!alpha3) return '–';
  const alpha2 = codes.find((code) => code[1] === alpha3)?.[0];
  return (alpha2 && new Intl.DisplayNames(language, { type: 'region' }).of(alpha2)) ?? alpha3;
}
