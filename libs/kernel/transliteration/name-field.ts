export interface ZoneNames {
  readonly surname: string;
  readonly givenNames: string;
  readonly nameTruncated: boolean;
}

const words = (text: string): string => text.split('<').filter(Boolean).join(' ');

/**
 * Parts the name field: primary and secondary identifier stand apart by two fillers, their components by one
 * (ICAO Doc 9303-3 §4.6). A field filled to its last place may have been cut short (Doc 9303-4 §4.2.3).
 */
export function readNames(field: string): ZoneNames {
  const content = field.replace(/^<+/, '');
  const middle = content.indexOf('<<');
  const surname = middle < 0 ? content : content.slice(0, middle);
  const givenNames = middle < 0 ? '' : content.slice(middle);
  return { surname: words(surname), givenNames: words(givenNames), nameTruncated: /[^<]$/.test(field) };
}

const joined = (name: string): string => name.split(' ').filter(Boolean).join('<');

/** Room that the primary identifier leaves at least: two fillers and the first letter of the secondary one. */
const LEAST_SECONDARY = 3;

/**
 * Writes the name field; both names must already be in the letters of the zone. One that is too long is cut so that a letter
 * of the given names is left, and so that a letter fills the last place, which is the sign of it (Doc 9303-4 §4.2.2.1).
 */
export function writeNames(surname: string, givenNames: string, width: number): string {
  const primary = joined(surname);
  const secondary = joined(givenNames);
  if (secondary === '') return cut(primary, width);
  const room = width - LEAST_SECONDARY;
  const whole = primary.length + secondary.length + 2 <= width || primary.length <= room;
  return cut(`${whole ? primary : primary.slice(0, room).replace(/<$/, '')}<<${secondary}`, width);
}

/** Where the cut falls on a filler, the last component of two letters or more gives one up, so that a letter comes last. */
function cut(field: string, width: number): string {
  if (field.length <= width) return field.padEnd(width, '<');
  const kept = field.slice(0, width);
  if (!kept.endsWith('<')) return kept;
  const shorter = kept.replace(/([A-Z])[A-Z]((?:<+[A-Z])*<+)$/, '$1$2');
  return shorter === kept ? kept : shorter + field.charAt(width);
}
