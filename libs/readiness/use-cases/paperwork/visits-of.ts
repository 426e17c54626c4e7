import type { Visit } from '#entry';
import type { TravellerCase } from '../read-traveller-case.js';

/** The stay first, then what is crossed on the way. */
export const visitsOf = ({ visits }: TravellerCase): readonly [Visit, ...Visit[]] => visits;
