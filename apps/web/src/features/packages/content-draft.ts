import type { ItineraryDay, Package, PackageContent, PackageOption } from './types.js';

/** A package as it is being written: lists of words stand in one field, a line each. Rows keep a key while others come and go. */
export interface ContentDraft {
  readonly name: string;
  readonly purpose: Package['purpose'];
  readonly destination: PackageContent['destination'];
  readonly inclusions: string;
  readonly exclusions: string;
  readonly itinerary: readonly (ItineraryDay & { readonly key: number })[];
  readonly options: readonly (PackageOption & { readonly key: number })[];
}

let rows = 0;
export const newRow = (): number => (rows += 1);

export const draftOf = ({ name, purpose, destination, inclusions, exclusions, itinerary, options }: Package): ContentDraft => ({
  name, purpose, destination,
  inclusions: inclusions.join('\n'),
  exclusions: exclusions.join('\n'),
  itinerary: itinerary.map((day) => ({ ...day, key: newRow() })),
  options: options.map((option) => ({ ...option, key: newRow() })),
});

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** As the API takes it; days are numbered as they stand. */
export const contentOf = ({ itinerary, options, inclusions, exclusions, destination, ...head }: ContentDraft): PackageContent => ({
  ...head,
  destination: { ...destination, region: destination.region?.trim() || null },
  inclusions: linesOf(inclusions),
  exclusions: linesOf(exclusions),
  itinerary: itinerary.map(({ key: _key, stay, transfer, ...day }, at) => ({ ...day, day: at + 1, stay: stay?.trim() || null, transfer: transfer?.trim() || null })),
  options: options.map(({ key: _key, ...option }) => option),
});

/** The rows with one of them a place earlier or later. */
export function moved<Row>(list: readonly Row[], at: number, by: -1 | 1): Row[] {
  const copy = [...list];
  const [row] = copy.splice(at, 1);
  if (row !== undefined) copy.splice(at + by, 0, row);
  return copy;
}
