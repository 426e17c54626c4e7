import type { FormDefinition } from '../form-definition.js';
import { email, ofAnswer, ofJourney, ofPassport } from '../write-field.js';

const wide = { letters: 'eurasian' } as const;

/** For authorities that have no form of their own: what everybody is asked anyway, and nothing to sign. */
export const general: FormDefinition = {
  code: 'general',
  title: 'Application for entry',
  subtitle: 'Drawn up from the passport and the answers of the traveller',
  sections: [
    {
      title: 'Passport',
      fields: [
        ofPassport('surname', 'Surname'), ofPassport('givenNames', 'Given names', { required: false }),
        ofPassport('birthDate', 'Date of birth'), ofPassport('sex', 'Sex'),
        ofPassport('nationality', 'Nationality'), ofPassport('number', 'Passport number'),
        ofPassport('issuingState', 'Issuing state'), ofPassport('expiryDate', 'Valid until'),
      ],
    },
    { title: 'Person', fields: [ofAnswer('occupation', 'Occupation', wide), email, ofAnswer('previousVisits', 'Earlier visits', { ...wide, required: false, maxLength: 500, wide: true, lines: 2 })] },
    {
      title: 'Journey',
      fields: [
        ofJourney('purpose', 'Purpose'), ofJourney('event', 'Event'), ofJourney('entryDate', 'Entry'), ofJourney('exitDate', 'Exit'),
        ofJourney('arrival', 'Arrival', { wide: true }), ofJourney('departure', 'Departure', { wide: true }), ofJourney('operator', 'Tour operator'), ofJourney('reference', 'Booking'),
      ],
    },
  ],
  photo: true,
  declaration: null,
};
