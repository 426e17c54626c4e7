import { isState, stateOf } from '#kernel';

/** True for a code that a person's nationality, or the issuer of their passport, can have: ISO 3166-1 or ICAO Doc 9303-3 §5. */
export const isNationality = isState;

/** The code as it is kept: `D`, as German passports write it, is `DEU`; what is no nationality stays as it was typed. */
export const tidyNationality = (code: string): string => {
  const typed = code.trim().toUpperCase();
  return stateOf(typed) ?? typed;
};
