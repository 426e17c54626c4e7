import { describe, expect, it } from 'vitest';
import { contentOf, draftOf, moved } from './content-draft.js';
import type { Package } from './types.js';

const walk: Package = {
  id: 'p', version: 3, currency: 'EUR', priceLists: [], terms: [], name: 'Walk', purpose: 'tourism', destination: { label: 'Coast', state: 'PRT', region: null },
  inclusions: ['Guide', 'Meals'], exclusions: [], options: [{ option: 'base', label: 'Package', component: 'land' }],
  itinerary: [1, 2].map((day) => ({ day, title: `Day ${day}`, description: '', place: 'Coast', stay: null, meals: [], transfer: null })),
};

describe('a package that is being written', () => {
  it('goes back as it came', () => {
    const { name, purpose, destination, inclusions, exclusions, itinerary, options } = walk;
    expect(contentOf(draftOf(walk))).toEqual({ name, purpose, destination, inclusions, exclusions, itinerary, options });
  });

  it('has a line for each thing that is included, and none for an empty one', () => {
    expect(contentOf({ ...draftOf(walk), inclusions: ' Guide \n\n Tea ' }).inclusions).toEqual(['Guide', 'Tea']);
  });

  it('numbers its days as they stand', () => {
    const draft = draftOf(walk);
    expect(contentOf({ ...draft, itinerary: moved(draft.itinerary, 1, -1) }).itinerary.map(({ day, title }) => [day, title])).toEqual([[1, 'Day 2'], [2, 'Day 1']]);
  });
});
