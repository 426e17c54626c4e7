import { spellRecommended } from './manners.js';
import { nameParts } from './name-parts.js';
import { recommended } from './spelling.js';

export { foldName } from './fold-name.js';
export { type Manner, practiceManners, spellRecommended, tableManners } from './manners.js';
export { readNames, writeNames, type ZoneNames } from './name-field.js';
export { nameParts, withoutTitles } from './name-parts.js';
export { beginsWith, gives, recommended, type Spelling } from './spelling.js';

/** A typed name in the letters of the zone, in the recommended form (ICAO Doc 9303-3 §6): `Jürgen Åberg` gives `JUERGEN AABERG`. */
export const transliterate = (typed: string): string =>
  nameParts(typed)
    .map((word) => recommended(spellRecommended(word)))
    .join(' ');
