import type { Answer, Question } from './types.js';

/** What every kind of answer gets to draw its control. */
export interface ControlProps {
  readonly id: string;
  readonly question: Question;
  readonly value: Answer;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly onAnswer: (value: Answer) => void;
}
