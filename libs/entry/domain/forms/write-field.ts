import type { FieldSource, FormField, PassportField, JourneyField } from './form-definition.js';

const longest = 200;

type Manner = Partial<Pick<FormField, 'required' | 'maxLength' | 'letters' | 'capitals' | 'wide' | 'lines'>>;

const field = (name: string, label: string, from: FieldSource, manner: Manner): FormField => ({
  name, label, from, required: true, maxLength: longest, letters: 'latin', ...manner,
});

/** A field that the passport fills. */
export const ofPassport = (name: PassportField, label: string, manner: Manner = {}): FormField => field(`passport-${name}`, label, { passport: name }, manner);
/** A field that an answer fills. */
export const ofAnswer = (code: string, label: string, manner: Manner = {}): FormField => field(`answer-${code}`, label, { answer: code }, manner);
/** A field that the journey fills: it never keeps an application from being ready. */
export const ofJourney = (name: JourneyField, label: string, manner: Manner = {}): FormField =>
  field(`journey-${name}`, label, { journey: name }, { required: false, letters: 'eurasian', ...manner });
export const email: FormField = field('person-email', 'E-mail', { person: 'email' }, { required: false, letters: 'european', maxLength: 254 });
