import countries from 'i18n-iso-countries';

const names = new Intl.DisplayNames('en', { type: 'region' });

/** A state by its English name, for sentences that are not kept; a code that ISO 3166-1 does not have stays as it is. */
export function stateName(code: string): string {
  const alpha2 = code === 'RKS' ? 'XK' : countries.alpha3ToAlpha2(code);
  return (alpha2 && names.of(alpha2)) ?? code;
}
