import countries from 'i18n-iso-countries';
import { stateOf } from '#kernel';
import type { LegMode } from './leg.js';

/** Stations and border posts on the way to Pyongyang. There is no list of the world's that all agree on. */
const stations: Readonly<Record<string, string>> = { BJS: 'CHN', BJP: 'CHN', DDG: 'CHN', DANDONG: 'CHN', SINUIJU: 'PRK', FNJ: 'PRK', PYG: 'PRK', PYONGYA: 'PRK' };

/**
 * The countries of places by their codes, in the same order: three letters (ISO 3166-1, `RKS` for Kosovo), null where nobody
 * knows. Airports by IATA's codes, from the package `airport-data-js` (CC BY 4.0), which is unpacked only when first asked.
 */
export async function countriesOf(places: readonly { readonly code: string; readonly mode: LegMode }[]): Promise<(string | null)[]> {
  const codes = places.flatMap(({ code, mode }) => (mode === 'air' ? [code] : []));
  const airports = codes.length > 0 ? await (await import('airport-data-js')).default.getMultipleAirports(codes) : [];
  const byCode = new Map(codes.map((code, index) => [code, alpha3(airports[index]?.country_code)]));
  return places.map(({ code, mode }) => (mode === 'air' ? byCode.get(code) : undefined) ?? stations[code] ?? null);
}

function alpha3(alpha2: string | undefined): string | undefined {
  const code = alpha2 && countries.alpha2ToAlpha3(alpha2);
  return code ? stateOf(code) : undefined;
}
