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

/** Writes the name field, cut where it does not fit. Both names must already be in the letters of the zone. */
export function writeNames(surname: string, givenNames: string, width: number): string {
  const field = givenNames === '' ? surname : `${surname}<<${givenNames}`;
  return field.replaceAll(' ', '<').padEnd(width, '<').slice(0, width);
}
