/** The photo that an authority wants. */
export interface PhotoSpecification {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly dotsPerInch: number;
  readonly maxBytes: number;
  /** Crown to chin, as a share of the photo's height. */
  readonly headShare: { readonly least: number; readonly most: number };
}

/**
 * 35 × 45 mm with a head of 70 to 80 % of the height (ICAO Doc 9303-3, "Displayed portrait"; ISO/IEC 19794-5, annex on travel
 * documents), in the 100 kB that authorities take by mail.
 */
export const usualPhoto: PhotoSpecification = { widthMm: 35, heightMm: 45, dotsPerInch: 300, maxBytes: 100_000, headShare: { least: 0.7, most: 0.8 } };

/** A length on the photo in its pixels. */
export const pixelsOf = ({ dotsPerInch }: PhotoSpecification, millimetres: number): number => Math.round((millimetres / 25.4) * dotsPerInch);
