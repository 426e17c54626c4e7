/** The words of an event's type, which is written for people already: `api-key.created` is “API key: created”. */
export function wordsOf(type: string): string {
  const [topic = '', ...rest] = type.split('.');
  const plain = (text: string): string => text.replaceAll('-', ' ').replace(/\bapi\b/, 'API').trim();
  const [first = '', ...others] = plain(topic);
  return `${first.toUpperCase()}${others.join('')}: ${plain(rest.join(' '))}`;
}

/** Where the desk has a page for a record that an entry names. */
export const pagesOf: Readonly<Record<string, (id: string) => string>> = {
  bookingId: (id) => `/bookings/${id}`,
  departureId: (id) => `/departures/${id}`,
  applicationId: (id) => `/applications/${id}`,
  batchId: (id) => `/batches/${id}`,
};

/** The name of a record's member in words: `bookingId` is “booking”. */
export const memberOf = (name: string): string => name.replace(/Id$/, '').replace(/([A-Z])/g, ' $1').toLowerCase();
