/** The most pixels that are decoded. */
export const MOST_PIXELS = 60_000_000;
/** The longer side of the picture that is kept, in pixels. */
export const KEPT_SIDE = 2600;
/** The most pages of a PDF whose first one is looked at. */
export const MOST_PAGES = 20;

/** How a picture is brought to the size that is kept: shrunk where it is larger. */
export const withinKept = { width: KEPT_SIDE, height: KEPT_SIDE, fit: 'inside', withoutEnlargement: true } as const;
