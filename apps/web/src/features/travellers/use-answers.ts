import { Problem, type ProblemItem } from '#sdk';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { codeOf } from '../../api/problem-words.js';
import { paperworkQuery } from '../paperwork/api.js';
import { saveAnswers, tripQuery } from './api.js';
import type { Answer, Answers, SavedAnswers, Trip } from './types.js';

/** What is wrong with each answer, by question code. */
export type AnswerErrors = Readonly<Record<string, string>>;

const byQuestion = (errors: readonly ProblemItem[]): AnswerErrors =>
  Object.fromEntries(errors.map(({ pointer, detail }) => [pointer.split('/').at(-1) ?? '', detail]));

/** What the booking says already need not be typed again. */
const fromBooking = ({ traveller }: Trip): Answers => ({
  surname: traveller.surname,
  givenNames: traveller.givenNames,
  nationality: traveller.nationality,
});

/** The answers as they are being typed. A refusal, or a change made elsewhere, never takes back what was typed. */
export function useAnswers(trip: Trip) {
  const queries = useQueryClient();
  const [typed, setTyped] = useState<Answers>(() => trip.answers ?? fromBooking(trip));
  // The version that was read with what is being typed over it; a newer one that the page learns of must not replace it.
  const [version, setVersion] = useState(trip.answersVersion);
  const [changed, setChanged] = useState(false);
  const [errors, setErrors] = useState<AnswerErrors>({});

  const save = useMutation({
    mutationFn: () => saveAnswers(typed, version),
    onSuccess: (saved: SavedAnswers) => {
      setTyped(saved.answers);
      setVersion(saved.version);
      setChanged(false);
      setErrors(byQuestion(saved.errors));
      queries.setQueryData(tripQuery.queryKey, (old) => old && { ...old, answers: saved.answers, answersVersion: saved.version });
      void queries.invalidateQueries(tripQuery);
      void queries.invalidateQueries(paperworkQuery);
    },
    onError: async (error) => {
      setErrors(error instanceof Problem ? byQuestion(error.errors) : {});
      if (codeOf(error) !== 'traveller.answers-changed') return;
      const { answersVersion } = await queries.query({ ...tripQuery, staleTime: 0 });
      setVersion(answersVersion);
    },
  });

  function answer(code: string, value: Answer): void {
    setTyped((old) => ({ ...old, [code]: value }));
    setErrors(({ [code]: _settled, ...others }) => others);
    setChanged(true);
    if (!save.isPending) save.reset();
  }

  return { typed, changed, errors, answer, save };
}
