export const priceComponents = ['land', 'race', 'visa', 'flight', 'option', 'fee'] as const;

/** What a line of a price pays for. */
export type PriceComponent = (typeof priceComponents)[number];
