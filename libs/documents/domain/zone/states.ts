import { stateOf } from '#kernel';

export { isStateCode, stateCodes } from '#kernel';

/**
 * A zone's code as answers write it: `D` gives `DEU` (ISO 3166-1), every code for Kosovo gives `RKS`; others stay, for each
 * is a nationality of its own.
 */
export const isoCodeOf = (code: string): string => stateOf(code) ?? code;

/** The state that issues passports to a nationality: the United Kingdom to all six kinds of British nationals. */
export const stateBehind = (code: string): string => (/^GB[DNOPS]$/.test(code) ? 'GBR' : isoCodeOf(code));
