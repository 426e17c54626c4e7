import { stateBehind } from '#documents';
import type { FormSources, Visit } from '#entry';
import type { Leg } from '#flights';
import { type Answers, type QuestionCode, questions, type TravelDocumentData } from '#travellers';

interface Known {
  readonly document: TravelDocumentData | null;
  readonly answers: Answers;
  readonly email: string;
  readonly operator: string;
  readonly reference: string;
  readonly destination: string;
  readonly event: string | null;
  readonly arrival: Leg | undefined;
  readonly departure: Leg | undefined;
  /** The visits that the authority is asked for, in order. */
  readonly visits: readonly Visit[];
}

/** An answer in words: a choice by its label, a yes or no as such. */
const inWords = (code: string, answer: string | boolean): string => {
  if (typeof answer === 'boolean') return answer ? 'Yes' : 'No';
  return questions.find((question) => question.code === (code as QuestionCode))?.options?.find(({ value }) => value === answer)?.label ?? answer;
};

/** As a form has room for it: `CA 121, PEK 2027-04-01 13:25 - FNJ 2027-04-01 16:30`, both at local time. */
const legInWords = ({ carrier, number, from, to, departsAt, arrivesAt }: Leg): string => {
  const minute = (time: string): string => time.slice(0, 16).replace('T', ' ');
  return `${carrier} ${number}, ${from} ${minute(departsAt)} - ${to} ${minute(arrivesAt)}`;
};

const ofPassport = ({ surname, givenNames, number, nationality, issuingState, birthDate, sex, expiryDate, type }: TravelDocumentData): FormSources['passport'] => ({
  surname, givenNames, number, birthDate, sex, expiryDate, type, nationality: stateBehind(nationality), issuingState: stateBehind(issuingState),
});

/** What is known of a traveller, in the words in which forms ask. Same facts, same words: the day of asking stands nowhere in it. */
export function formSources({ document, answers, email, operator, reference, destination, event, arrival, departure, visits }: Known): FormSources {
  const [first, ...others] = visits;
  const exit = visits.map(({ exitDate }) => exitDate).toSorted().at(-1);
  return {
    passport: document ? ofPassport(document) : {},
    answers: Object.fromEntries(Object.entries(answers).map(([code, answer]) => [code, inWords(code, answer)])),
    person: { email },
    journey: {
      destination, operator, reference,
      ...(first ? { purpose: first.purpose === 'transit' ? 'Transit' : inWords('purpose', first.purpose), entryDate: first.entryDate } : {}),
      ...(exit ? { exitDate: exit } : {}),
      ...(others[0] ? { secondEntryDate: others[0].entryDate } : {}),
      ...(event ? { event } : {}),
      ...(arrival ? { arrival: legInWords(arrival) } : {}),
      ...(departure ? { departure: legInWords(departure) } : {}),
    },
  };
}
