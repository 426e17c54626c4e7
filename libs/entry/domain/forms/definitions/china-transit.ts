import type { FormDefinition } from '../form-definition.js';
import { email, ofAnswer, ofJourney, ofPassport } from '../write-field.js';

const ascii = { letters: 'ascii' } as const;

/** Modelled on a request for a transit visa with two entries; fictional as a form. It is read by machine: no accents. */
export const chinaTransit: FormDefinition = {
  code: 'china-transit',
  title: 'Transit visa application, two entries',
  subtitle: 'People’s Republic of China · plain Latin letters without accents',
  sections: [
    {
      title: 'Passport',
      fields: [
        ofPassport('surname', 'Surname', { ...ascii, capitals: true }), ofPassport('givenNames', 'Given names', { ...ascii, capitals: true, required: false }),
        ofPassport('sex', 'Sex'), ofPassport('birthDate', 'Date of birth'), ofPassport('nationality', 'Nationality'),
        ofPassport('number', 'Passport number'), ofPassport('type', 'Type of document'), ofPassport('expiryDate', 'Valid until'),
        ofAnswer('birthPlace', 'Place and country of birth', { ...ascii, maxLength: 50 }),
      ],
    },
    {
      title: 'Person',
      fields: [
        ofAnswer('homeAddress', 'Home address', { ...ascii, maxLength: 100, wide: true, lines: 2 }), ofAnswer('phone', 'Telephone', { ...ascii, maxLength: 20 }), email,
        ofAnswer('occupation', 'Occupation', { ...ascii, maxLength: 50 }), ofAnswer('employer', 'Employer or school', { ...ascii, maxLength: 60, wide: true }),
      ],
    },
    {
      title: 'Passages',
      fields: [
        ofJourney('entryDate', 'First entry'), ofJourney('secondEntryDate', 'Second entry'), ofJourney('destination', 'Travelling on to'), ofJourney('exitDate', 'Last exit'),
        ofJourney('arrival', 'Onward journey', { wide: true }), ofJourney('departure', 'Return', { wide: true }), ofJourney('operator', 'Tour operator'), ofJourney('reference', 'Booking'),
      ],
    },
  ],
  photo: true,
  declaration: {
    version: 'china-transit-1',
    texts: {
      en: 'I confirm that the information in this application is true, correct and complete, and that I will leave China for the third place named above within the time allowed.',
      de: 'Ich bestätige, dass die Angaben in diesem Antrag wahr, richtig und vollständig sind und dass ich China innerhalb der erlaubten Zeit in das oben genannte Drittland verlasse.',
      'zh-Hans': '本人确认本申请所填信息真实、准确、完整，并将在允许的时间内离开中国前往上述第三地。',
      ru: 'Я подтверждаю, что сведения в этом заявлении правдивы, верны и полны и что я выеду из Китая в указанное выше третье место в разрешённый срок.',
      fr: 'Je confirme que les indications de cette demande sont vraies, exactes et complètes, et que je quitterai la Chine pour le lieu tiers indiqué ci-dessus dans le délai autorisé.',
      es: 'Confirmo que los datos de esta solicitud son verdaderos, correctos y completos, y que saldré de China hacia el tercer lugar arriba indicado dentro del plazo permitido.',
    },
  },
};
