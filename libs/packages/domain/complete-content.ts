import { componentOf } from './component.js';
import type { PackageContent, PackageOption } from './package.js';
import type { PriceList } from './price-list.js';

/** The content with everything said that may be left out. Options that nobody lists are those of the price list, in its order. */
export function completeContent(content: PackageContent, priceList: Pick<PriceList, 'prices'>): Required<PackageContent> {
  const { name, purpose, destination, itinerary, inclusions = [], exclusions = [] } = content;
  const named = priceList.prices.map(({ option, label, component }): PackageOption => ({ option, label, component: component ?? componentOf(option) }));
  return { name, purpose, destination, itinerary, inclusions, exclusions, options: content.options ?? named };
}
