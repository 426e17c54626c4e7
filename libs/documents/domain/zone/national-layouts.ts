/** Lines that look like a zone of ICAO Doc 9303 and follow a state's own layout instead. */
export type NationalLayout = 'french-card-1988' | 'russian-internal-passport' | 'swiss-driving-licence' | 'driving-licence';

/**
 * What each line looks like. The French card of 1988 to 2021 has TD2's shape, with the given names and the date of issue in
 * the second line (decree 87-178). The Russian internal passport has TD3's, with `PN` for its code, which is no harmonised one
 * (Doc 9303-4 §4.4), digits for letters in the names and no expiry. The Swiss driving licence has lines of 9, 30 and 30
 * characters (federal roads office, ASTRA); French and Dutch ones have a single line (ISO/IEC 18013-2).
 */
const shapes: Readonly<Record<NationalLayout, readonly RegExp[]>> = {
  'french-card-1988': [/^IDFRA[A-Z0-9<]{31}$/, /^[A-Z0-9<]{12}\d[A-Z<]{14}\d{7}[MF<]\d$/],
  'russian-internal-passport': [/^PNRUS.{39}$/, /^.{44}$/],
  'swiss-driving-licence': [/^.{9}$/, /^FACHE.{25}$/, /^.{30}$/],
  'driving-licence': [/^D[1-9<](?:FRA|NLD).{25}$/],
};

/** The national layout that lines follow; undefined where they follow none that is known. */
export function nationalLayoutOf(lines: readonly string[]): NationalLayout | undefined {
  const found = Object.entries(shapes).find(
    ([, shape]) => shape.length === lines.length && shape.every((line, index) => line.test(lines[index] ?? '')),
  );
  return found?.[0] as NationalLayout | undefined;
}
