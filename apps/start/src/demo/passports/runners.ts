/** What becomes of a runner's application once the worker has checked what they sent. */
export type Fate =
  /** It waits in the officers' queue. */
  | 'waits'
  | 'approved'
  /** Approved, and on the list of an open batch. */
  | 'listed'
  | 'sent-back'
  /** The picture is no good: it does not get as far as the queue. */
  | 'no-picture';

export interface Runner {
  /** Also the name of the picture files. */
  readonly key: string;
  readonly givenNames: string;
  readonly surname: string;
  readonly nationality: string;
  readonly sex: 'F' | 'M';
  readonly birthDate: string;
  readonly documentNumber: string;
  readonly expiryDate: string;
  readonly occupation: string;
  readonly birthPlace: string;
  readonly homeAddress: string;
  readonly race: '42' | '21' | '10';
  readonly fate: Fate;
  /** What they typed differently from what their passport says. */
  readonly typed?: { readonly documentNumber?: string; readonly birthDate?: string };
}

/** A running club of people who do not exist, with passports that nobody issued. */
export const runners: readonly Runner[] = [
  {
    key: 'ana', givenNames: 'Ana', surname: 'Horvat', nationality: 'HRV', sex: 'F', birthDate: '1990-04-11', documentNumber: '108240771', expiryDate: '2032-09-14', race: '42',
    occupation: 'Architect', birthPlace: 'Split, Croatia', homeAddress: 'Obala 12, 21000 Split, Croatia', fate: 'waits',
  },
  {
    key: 'priya', givenNames: 'Priya', surname: 'Nair', nationality: 'IND', sex: 'F', birthDate: '1987-12-03', documentNumber: 'Z4471902', expiryDate: '2031-02-08', race: '21',
    occupation: 'Pharmacist', birthPlace: 'Kochi, India', homeAddress: '4 Marine Drive, Kochi 682031, India', fate: 'waits', typed: { documentNumber: 'Z4417902' },
  },
  {
    key: 'luca', givenNames: 'Luca', surname: 'Ferri', nationality: 'ITA', sex: 'M', birthDate: '1983-08-19', documentNumber: 'YC3390415', expiryDate: '2033-05-27', race: '42',
    occupation: 'Baker', birthPlace: 'Modena, Italy', homeAddress: 'Via Emilia 80, 41121 Modena, Italy', fate: 'waits', typed: { birthDate: '1983-09-18' },
  },
  {
    key: 'samuel', givenNames: 'Samuel', surname: 'Mensah', nationality: 'GHA', sex: 'M', birthDate: '1994-06-30', documentNumber: 'G2710486', expiryDate: '2030-11-19', race: '21',
    occupation: 'Physiotherapist', birthPlace: 'Accra, Ghana', homeAddress: '7 Ring Road, Accra, Ghana', fate: 'listed',
  },
  {
    key: 'noelle', givenNames: 'Noëlle', surname: 'Tremblay', nationality: 'CAN', sex: 'F', birthDate: '1979-02-22', documentNumber: 'HK480215', expiryDate: '2034-01-31', race: '10',
    occupation: 'Translator', birthPlace: 'Québec, Canada', homeAddress: '31 rue Saint-Jean, Québec, Canada', fate: 'approved',
  },
  {
    key: 'elena', givenNames: 'Elena', surname: 'Popescu', nationality: 'ROU', sex: 'F', birthDate: '1992-10-05', documentNumber: '059114320', expiryDate: '2031-07-16', race: '21',
    occupation: 'Consultant', birthPlace: 'Cluj, Romania', homeAddress: 'Strada Avram 9, Cluj, Romania', fate: 'sent-back',
  },
  {
    key: 'hanna', givenNames: 'Hanna', surname: 'Becker', nationality: 'DEU', sex: 'F', birthDate: '1996-01-27', documentNumber: 'C4J7K2M91', expiryDate: '2032-03-03', race: '10',
    occupation: 'Nurse', birthPlace: 'Bremen, Germany', homeAddress: 'Am Wall 5, 28195 Bremen, Germany', fate: 'no-picture',
  },
];

/** A member of the club for whose passport the organiser's word has lapsed: nobody can say whether they are let in. */
export const unsure = { givenNames: 'Joaquín', surname: 'Sosa', nationality: 'ARG', race: '42' } as const;

/** Where the club's mail goes. */
export const emailOf = ({ givenNames }: { readonly givenNames: string }): string =>
  `${givenNames.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()}@riverside.example`;
