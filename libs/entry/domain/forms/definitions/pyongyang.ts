import type { FormDefinition } from '../form-definition.js';
import { email, ofAnswer, ofJourney, ofPassport } from '../write-field.js';

/** Modelled on what tour operators ask for the visa card of the demo's destination; fictional as a form. */
export const pyongyang: FormDefinition = {
  code: 'pyongyang',
  title: 'Visa application',
  subtitle: 'Democratic People’s Republic of Korea · to be written in Latin letters',
  sections: [
    {
      title: 'Passport',
      fields: [
        ofPassport('surname', 'Surname', { capitals: true }), ofPassport('givenNames', 'Given names', { capitals: true, required: false }),
        ofPassport('sex', 'Sex'), ofPassport('birthDate', 'Date of birth'),
        ofPassport('nationality', 'Nationality'), ofPassport('number', 'Passport number'),
        ofPassport('issuingState', 'Issuing state'), ofPassport('expiryDate', 'Valid until'),
        ofAnswer('birthPlace', 'Place and country of birth', { maxLength: 60 }),
      ],
    },
    {
      title: 'Person',
      fields: [
        ofAnswer('homeAddress', 'Home address', { maxLength: 120, wide: true, lines: 2 }),
        ofAnswer('phone', 'Telephone', { maxLength: 25, letters: 'ascii' }), email,
        ofAnswer('education', 'Education', { maxLength: 60 }), ofAnswer('occupation', 'Occupation', { maxLength: 60 }),
        ofAnswer('employer', 'Employer or school', { maxLength: 80, wide: true }),
        ofAnswer('employerAddress', 'Address of employer or school', { maxLength: 120, wide: true, lines: 2 }),
        ofAnswer('previousVisits', 'Earlier visits to the country', { required: false, maxLength: 300, wide: true, lines: 2 }),
      ],
    },
    {
      title: 'Journey',
      fields: [
        ofJourney('purpose', 'Purpose'), ofJourney('event', 'Event'), ofJourney('entryDate', 'Entry'), ofJourney('exitDate', 'Exit'),
        ofJourney('arrival', 'Arrival', { wide: true }), ofJourney('departure', 'Departure', { wide: true }), ofJourney('operator', 'Tour operator'), ofJourney('reference', 'Booking'),
      ],
    },
  ],
  photo: true,
  declaration: {
    version: 'pyongyang-1',
    texts: {
      en: 'I declare that everything in this application is complete and true, that I am not travelling as a journalist unless I have said so, and that I will keep to the programme of my group. I know that the application can be refused, and a visa withdrawn, if this is not so.',
      de: 'Ich erkläre, dass alle Angaben in diesem Antrag vollständig und wahr sind, dass ich nicht als Journalist oder Journalistin reise, sofern ich es nicht angegeben habe, und dass ich mich an das Programm meiner Gruppe halte. Mir ist bekannt, dass der Antrag sonst abgelehnt und ein Visum entzogen werden kann.',
      'zh-Hans': '本人声明：本申请中的全部内容完整、属实；除已说明外，本人并非以记者身份旅行；本人将遵守团队的行程安排。本人知悉，如有不实，申请可能被拒绝，签证可能被撤销。',
      ru: 'Я заявляю, что всё в этом заявлении полно и правдиво, что я не еду как журналист, если не указано иное, и что я буду соблюдать программу своей группы. Мне известно, что в противном случае заявление могут отклонить, а визу — отозвать.',
      fr: 'Je déclare que tout ce qui figure dans cette demande est complet et vrai, que je ne voyage pas comme journaliste, sauf si je l’ai indiqué, et que je respecterai le programme de mon groupe. Je sais que, dans le cas contraire, la demande peut être refusée et un visa retiré.',
      es: 'Declaro que todo lo que figura en esta solicitud es completo y verdadero, que no viajo como periodista, salvo que lo haya indicado, y que respetaré el programa de mi grupo. Sé que, de no ser así, la solicitud puede ser denegada y un visado retirado.',
    },
  },
};
