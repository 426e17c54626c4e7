import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createInstance } from 'i18next';
import { tellable, wordsFor } from './finding-words.js';
import type { Finding, Guest } from './types.js';

const texts = JSON.parse(readFileSync(new URL('../../i18n/en/rooming.json', import.meta.url), 'utf8')) as { finding: object };
const guest = (travellerId: string, givenNames: string): [string, Guest] =>
  [travellerId, { travellerId, bookingId: 'b', reference: 'ABCDEF', room: 'twin', givenNames, surname: 'Wanderer', nationality: 'GBR', gender: null }];
const guests = new Map([guest('a', 'Lena'), guest('b', 'Tomasz')]);
const finding = (code: Finding['code'], because: Finding['because'], ...travellerIds: string[]): Finding => ({ code, because, travellerIds, room: { code: 'twin', number: 3 } });

describe('what is said of a plan of rooms', () => {
  it('names those whom it is about, and the room', async () => {
    const i18n = createInstance({ lng: 'en', resources: { en: { rooming: texts } } });
    await i18n.init();
    const words = (one: Finding) => wordsFor(i18n, one, guests, 'Erased traveller');
    expect(words(finding('alone', 'nobody-left', 'a'))).toBe('Lena Wanderer is alone in Twin 3: nobody of the same gender is left.');
    expect(words(finding('no-bed', 'no-room', 'a'))).toBe('Lena Wanderer has no bed: the hotel has no twin room left.');
    expect(words(finding('mixed', 'one-party', 'a', 'gone'))).toBe('Lena Wanderer and Erased traveller share Twin 3: one party, different gender. Ask them.');
  });

  it('tells missing genders together, and leaves out whoever merely waits for a bed', () => {
    const alone = finding('alone', 'nobody-left', 'a');
    expect(tellable([finding('gender-missing', 'unanswered', 'a'), finding('gender-missing', 'unanswered', 'b'), finding('no-bed', 'not-assigned', 'a'), alone])).toEqual({
      each: [alone], genderless: ['a', 'b'],
    });
  });
});
