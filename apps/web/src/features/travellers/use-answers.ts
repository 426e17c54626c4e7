import { Problem, type ProblemItem } from '#sdk';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { codeOf } from '../../api/problem-words.js';
import { paperworkQuery } from '../paperwork/api.js';
import { dropDraft, keepDraft, readDraft } from './answers-draft.js';
import { saveAnswers, tripQuery } from './api.js';
import type { Answer, Answers, SavedAnswers, Trip } from './types.js';

/** What is wrong with each answer, by question code. */
export type AnswerErrors = Readonly<Record<string, string>>;

/** Where what was typed is: on its way once the line is back, on this device alone, or with the server. */
export type Keeping = 'waiting' | 'here' | 'there' | 'nothing';

/** One after another: each names the version that the one before made. */
const scope = { id: 'answers' };

const byQuestion = (errors: readonly ProblemItem[]): AnswerErrors =>
  Object.fromEntries(errors.map(({ pointer, detail }) => [pointer.split('/').at(-1) ?? '', detail]));

/** What the booking says already need not be typed again. */
const fromBooking = ({ traveller }: Trip): Answers => ({
  surname: traveller.surname,
  givenNames: traveller.givenNames,
  nationality: traveller.nationality,
});

/** After the last key, in milliseconds: long enough to finish a word. */
const pause = 1_500;

/**
 * First answers go to the server while they are typed, as long as some are missing. What would complete them, or change complete
 * ones, sets work off (an application is drafted, or becomes out of date), so that it waits for the button.
 */
const mayGoUnasked = ({ steps, questions }: Trip, typed: Answers): boolean =>
  steps.some(({ code, state }) => code === 'answers' && state === 'open') && questions.some(({ code, required }) => required && (typed[code] ?? '') === '');

/** The answers as they are being typed. A refusal, a reload, a lost line, or a change made elsewhere never takes back what was typed. */
export function useAnswers(trip: Trip) {
  const queries = useQueryClient();
  const [draft] = useState(() => readDraft(trip));
  const [typed, setTyped] = useState<Answers>(() => draft?.answers ?? trip.answers ?? fromBooking(trip));
  // The version that was read with what is being typed over it; a newer one that the page learns of must not replace it.
  const version = useRef(draft?.version ?? trip.answersVersion);
  const [changed, setChanged] = useState(draft !== null);
  const [errors, setErrors] = useState<AnswerErrors>({});

  const noteSaved = (sent: Answers, saved: SavedAnswers): void => {
    version.current = saved.version;
    queries.setQueryData(tripQuery.queryKey, (old) => old && { ...old, answers: saved.answers, answersVersion: saved.version });
    if (latest.current === sent) dropDraft();
    else keepDraft(trip, { answers: latest.current, version: saved.version });
  };

  const save = useMutation({
    scope,
    mutationFn: (sent: Answers) => saveAnswers(sent, version.current),
    onSuccess: (saved, sent) => {
      noteSaved(sent, saved);
      setTyped(saved.answers);
      setChanged(false);
      setErrors(byQuestion(saved.errors));
      void queries.invalidateQueries(tripQuery);
      void queries.invalidateQueries(paperworkQuery);
    },
    onError: async (error) => {
      setErrors(error instanceof Problem ? byQuestion(error.errors) : {});
      if (codeOf(error) !== 'traveller.answers-changed') return;
      version.current = (await queries.query({ ...tripQuery, staleTime: 0 })).answersVersion;
    },
  });

  // A refusal is not shown: nobody asked yet, and the button will say it at its field.
  const { mutate: keep, ...kept } = useMutation({
    scope,
    mutationFn: (sent: Answers) => saveAnswers(sent, version.current),
    onSuccess: (saved, sent) => {
      noteSaved(sent, saved);
      if (latest.current === sent) setChanged(false);
    },
    onError: (error, sent) => {
      if (error instanceof Problem) refused.current = sent;
    },
  });

  // What the server said no to is not sent again before it is another.
  const refused = useRef<Answers | null>(null);
  const latest = useRef(typed);
  useEffect(() => {
    latest.current = typed;
    if (!changed) return undefined;
    keepDraft(trip, { answers: typed, version: version.current });
    if (refused.current === typed || !mayGoUnasked(trip, typed)) return undefined;
    const timer = setTimeout(() => keep(typed), pause);
    return () => clearTimeout(timer);
  }, [typed, changed, keep, trip]);

  function answer(code: string, value: Answer): void {
    setTyped((old) => ({ ...old, [code]: value }));
    setErrors(({ [code]: _settled, ...others }) => others);
    setChanged(true);
    if (!save.isPending) save.reset();
  }

  const keeping: Keeping = save.isPaused || kept.isPaused ? 'waiting' : changed ? 'here' : kept.isSuccess ? 'there' : 'nothing';
  return { typed, errors, answer, save, keeping, changed };
}
