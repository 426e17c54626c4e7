import { describe, expect, it } from 'vitest';
import type { Departure } from '../packages/types.js';
import { bookingOf, changeDraft, emptyDraft } from './draft.js';
import { checkDraft, countErrors, placeErrors, settle } from './draft-errors.js';

const allotment = (kind: string, code: string, left: number) =>
  ({ id: `${kind}-${code}`, kind, code, label: code, capacity: 10, held: 0, sold: 10 - left, left });

const departure = {
  allotments: [allotment('room', 'twin', 0), allotment('room', 'single', 3), allotment('race', '42', 5)],
  legs: [{ id: 'in', direction: 'arrival' }, { id: 'out', direction: 'departure' }],
} as unknown as Departure;

const words = { missing: 'missing', badEmail: 'bad e-mail' };

describe('the draft of a group booking', () => {
  it('starts with one traveller and what is left of each choice', () => {
    const [first, ...others] = emptyDraft(departure).travellers;
    expect(others).toEqual([]);
    expect(first).toMatchObject({ race: null, room: 'single', arrivalLegId: 'in', departureLegId: 'out' });
  });

  it('has no leg where the departure has none', () => {
    const [first] = emptyDraft({ ...departure, legs: [] }).travellers;
    expect(first).toMatchObject({ arrivalLegId: null, departureLegId: null });
  });

  it('adds a traveller with the choices of the last one, but nobody’s name', () => {
    const draft = emptyDraft(departure);
    const key = draft.travellers[0]?.key ?? '';
    const named = changeDraft(draft, { type: 'change', key, change: { surname: 'Silva', race: '42' } });
    expect(changeDraft(named, { type: 'add' }).travellers[1]).toMatchObject({ surname: '', race: '42' });
    expect(changeDraft(named, { type: 'duplicate', key }).travellers[1]).toMatchObject({ surname: 'Silva', givenNames: '', race: '42' });
  });

  it('leaves out of the request what only the form needs', () => {
    const { travellers } = bookingOf('departure', emptyDraft(departure), { quoteId: null, termsVersion: null });
    expect(travellers[0]).not.toHaveProperty('key');
  });
});

describe('what a draft is sent with', () => {
  const draft = emptyDraft(departure);

  it('is the price that was seen, and none where none was', () => {
    expect(bookingOf('departure', draft, { quoteId: 'q', termsVersion: null })).toMatchObject({ quoteId: 'q' });
    expect(bookingOf('departure', draft, { quoteId: null, termsVersion: null })).not.toHaveProperty('quoteId');
  });

  it('is the version of the terms that was accepted, and none where nobody did', () => {
    const accepted = changeDraft(draft, { type: 'accept', accepted: true });
    expect(bookingOf('departure', accepted, { quoteId: null, termsVersion: 3 })).toMatchObject({ acceptedTermsVersion: 3 });
    expect(bookingOf('departure', draft, { quoteId: null, termsVersion: 3 })).not.toHaveProperty('acceptedTermsVersion');
    expect(placeErrors([{ pointer: '/acceptedTermsVersion', detail: 'not current' }], accepted).fields).toEqual({ terms: { accepted: 'not current' } });
  });
});

describe('what is wrong with a draft', () => {
  const draft = changeDraft(emptyDraft(departure), { type: 'add' });
  const [first, second] = draft.travellers.map(({ key }) => key) as [string, string];

  it('places each JSON pointer at its field, also after rows have moved', () => {
    const errors = placeErrors([{ pointer: '/travellers/1/race', detail: 'none left' }, { pointer: '/leader/email', detail: 'no address' }], draft);
    expect(errors.fields).toEqual({ [second]: { race: 'none left' }, leader: { email: 'no address' } });
    const moved = changeDraft(draft, { type: 'remove', key: first });
    expect(errors.fields[moved.travellers[0]?.key ?? '']).toEqual({ race: 'none left' });
  });

  it('keeps what is about a whole traveller, and what belongs to no field', () => {
    const errors = placeErrors([{ pointer: '/travellers/0', detail: 'no place' }, { pointer: '/holdMinutes', detail: 'too long' }, { pointer: '/travellers/7/race', detail: 'whose?' }], draft);
    expect(errors).toEqual({ fields: { [first]: { row: 'no place' } }, other: ['too long', 'whose?'] });
    expect(countErrors(errors)).toBe(3);
  });

  it('forgets the error of a field that was changed, and no other', () => {
    const errors = { fields: { [first]: { race: 'none left', room: 'none left' } }, other: [] };
    expect(settle(errors, first, ['race']).fields[first]).toEqual({ room: 'none left' });
    expect(settle(errors, second, ['race'])).toBe(errors);
  });

  it('finds what is missing before anything is sent', () => {
    expect(checkDraft(draft, words).fields['leader']).toEqual({ name: 'missing', email: 'missing' });
    const named = changeDraft(draft, { type: 'leader', field: 'email', value: 'carla@' });
    expect(checkDraft(named, words).fields['leader']).toEqual({ name: 'missing', email: 'bad e-mail' });
  });
});
