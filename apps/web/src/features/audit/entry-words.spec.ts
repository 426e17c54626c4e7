import { describe, expect, it } from 'vitest';
import { memberOf, wordsOf } from './entry-words.js';

describe('the words of an entry', () => {
  it.each([
    ['booking.confirmed', 'Booking: confirmed'],
    ['api-key.created', 'API key: created'],
    ['user.one-time-code-turned-on', 'User: one time code turned on'],
    ['entry.rules-published', 'Entry: rules published'],
  ])('of %s are “%s”', (type, words) => expect(wordsOf(type)).toBe(words));

  it.each([['bookingId', 'booking'], ['waitingEntryId', 'waiting entry'], ['places', 'places']])('call the member %s “%s”', (name, words) => expect(memberOf(name)).toBe(words));
});
