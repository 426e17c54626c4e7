import type { PackageDefinition } from '#packages';
import { walkingTerms } from './terms.js';
import { openAllotments, shelve, type Shelf, type UseCases } from './shelve.js';

const walkingTour: PackageDefinition = {
  name: 'Fishermen’s Trail on foot',
  purpose: 'tourism',
  destination: { label: 'Alentejo coast, Portugal', state: 'PRT', region: 'Alentejo' },
  inclusions: ['Guide', 'Luggage carried from house to house', 'Half board', 'Transfers from and to Lisbon'],
  exclusions: ['Flights', 'Insurance', 'Picnics'],
  itinerary: [
    { day: 1, title: 'Arrival in Lisbon', description: 'Transfer to the coast, dinner by the harbour.', place: 'Porto Covo', stay: 'Casa do Porto', meals: ['dinner'], transfer: 'Coach from Lisbon airport' },
    { day: 2, title: 'Porto Covo to Milfontes', description: '20 km of cliffs and beaches, on sand for the most part.', place: 'Vila Nova de Milfontes', stay: 'Quinta da Foz', meals: ['breakfast', 'dinner'] },
    { day: 3, title: 'Milfontes to Almograve', description: '15 km past the mouth of the Mira.', place: 'Almograve', stay: 'Pousada do Almograve', meals: ['breakfast', 'dinner'] },
    { day: 4, title: 'Almograve to Zambujeira', description: '22 km by Cabo Sardão and its storks.', place: 'Zambujeira do Mar', stay: 'Casa da Falésia', meals: ['breakfast', 'dinner'] },
    { day: 5, title: 'Zambujeira to Odeceixe', description: '18 km to the river that divides Alentejo from Algarve.', place: 'Odeceixe', stay: 'Casa do Moinho', meals: ['breakfast', 'dinner'] },
    { day: 6, title: 'Leaving', description: 'Transfer to Lisbon, flight home.', place: 'Lisbon', meals: ['breakfast'], transfer: 'Coach to Lisbon airport' },
  ],
  priceList: {
    currency: 'EUR',
    prices: [
      { option: 'base', label: 'Package: guide, luggage transfer, half board', amount: 86_000 },
      { option: 'room.triple', label: 'Bed in a triple room', amount: 0 },
      { option: 'room.twin', label: 'Bed in a twin room', amount: 3_000 },
      { option: 'room.single', label: 'Single room', amount: 22_500 },
      { option: 'option.extension', label: 'Two more nights in Lisbon', amount: 24_000 },
    ],
    conditions: [
      { kind: 'early-bird', label: 'Early booking, 120 days before: 40 euros', daysBefore: 120, amount: 4_000 },
      { kind: 'group', label: 'Group of 6 or more: 5 %', travellers: 6, percent: 5 },
      { kind: 'age', label: 'Child under 14: 30 %', band: 'child', underAge: 14, percent: 30 },
    ],
  },
};

/** What the demo's other operator sells: an ordinary tour, without an event, to where most travellers need no visa. */
export async function stockWalkingTour(app: UseCases, organisationId: string): Promise<{ departureId: string }> {
  const shelf: Shelf = { app, organisationId };
  const { departureId } = await shelve(shelf, {
    definition: walkingTour, terms: walkingTerms, event: null, startsOn: '2027-05-08', endsOn: '2027-05-13', minimum: 4, maximum: 16,
    onSaleFrom: new Date('2026-01-15T08:00:00Z'), onSaleUntil: new Date('2027-05-08T00:00:00Z'),
  });
  await openAllotments(shelf, { kind: 'departure', id: departureId }, [
    { kind: 'place', code: 'any', label: 'Places', capacity: 16 },
    { kind: 'room', code: 'twin', label: 'Beds in twin rooms', capacity: 12, unitSize: 2 },
    { kind: 'room', code: 'triple', label: 'Beds in triple rooms', capacity: 3, unitSize: 3 },
    { kind: 'room', code: 'single', label: 'Single rooms', capacity: 4 },
    { kind: 'option', code: 'extension', label: 'Two more nights in Lisbon', capacity: 6 },
  ]);
  return { departureId };
}
