import countries from 'i18n-iso-countries';
import { type Fault, type Refusal, refuse } from '#kernel';

/** The three-letter code (ISO 3166-1 alpha-3) of a country named by its two- or three-letter code; undefined for any other text. */
export function countryOf(code: string): string | undefined {
  const alpha3 = code.length === 2 ? countries.alpha2ToAlpha3(code.toUpperCase()) : code.toUpperCase();
  return alpha3 !== undefined && countries.alpha3ToAlpha2(alpha3) !== undefined ? alpha3 : undefined;
}

/** A fault for each territory that is no country or is named twice. */
export function territoryFaults(territories: readonly string[] | null | undefined): Fault[] {
  const known = (territories ?? []).map(countryOf);
  return known.flatMap((country, index): Fault[] => {
    const pointer = `/territories/${index}`;
    if (country === undefined) return [{ pointer, detail: 'This is the code of no country.' }];
    return known.indexOf(country) < index ? [{ pointer, detail: 'This country is named twice.' }] : [];
  });
}

/**
 * Refuses with `departure.not-sold-there` unless the departure may be sold to somebody from this country (ISO 3166-1, two or
 * three letters); null when it may. Where it is sold everywhere, any country is good.
 */
export function refuseUnlessSoldIn({ territories }: { readonly territories?: readonly string[] | null | undefined }, territory: string): Refusal | null {
  const from = countryOf(territory);
  if (!territories || (from !== undefined && territories.some((one) => countryOf(one) === from))) return null;
  return refuse('departure.not-sold-there', { errors: [{ pointer: '/territory', detail: 'This departure is not ours to sell in this country.' }] });
}
