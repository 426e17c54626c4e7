import type texts from '../../i18n/en/letters.json';

type Named = keyof (typeof texts)['meaning'];

const named: Readonly<Record<Named, true>> = {
  name: true, operator: true, trip: true, destination: true, starts: true, ends: true, until: true, count: true, authority: true, reason: true, reference: true, place: true, flight: true,
  'answer-by': true, refund: true, credit: true, 'credit-note': true, link: true, list: true, details: true, news: true,
};

/** Whether the desk has words for a placeholder. */
export const isPlaceholder = (name: string): name is Named => name in named;
