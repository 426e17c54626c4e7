import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../../ui/phone/field.module.css';
import { textOr } from '../../ui/texts.js';
import type { ControlProps } from './answer-control.js';
import { ChoiceAnswer } from './choice-answer.js';
import { CountryAnswer } from './country-answer.js';
import type { Answer, Question } from './types.js';
import { YesNoAnswer } from './yes-no-answer.js';

interface QuestionFieldProps {
  readonly question: Question;
  readonly value: Answer;
  readonly error: string | undefined;
  readonly onAnswer: (value: Answer) => void;
}

/** One question with its control and, below it, what is wrong with the answer. */
export function QuestionField({ question, value, error, onAnswer }: QuestionFieldProps) {
  const { t, i18n } = useTranslation('answers');
  const id = useId();
  const label = (
    <>
      {textOr(i18n, 'answers', `labels.${question.code}`, question.label)}
      {!question.required && <span className={styles['mark']}>{t('optional')}</span>}
    </>
  );
  const control: ControlProps = {
    id, question, value, onAnswer,
    invalid: error !== undefined,
    describedBy: error === undefined ? undefined : `${id}-error`,
  };
  // A missing answer is our own wording, so that it is in the reader's language; any other is the server's.
  const words = value === null || value === '' ? t('missing') : error;
  const below = error !== undefined && <p id={`${id}-error`} className={styles['error']}>{words}</p>;

  if (question.type === 'boolean') {
    return (
      <fieldset className={styles['field']}>
        <legend className={styles['label']}>{label}</legend>
        <YesNoAnswer {...control} />
        {below}
      </fieldset>
    );
  }
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>{label}</label>
      <Control {...control} />
      {below}
    </div>
  );
}

function Control(props: ControlProps) {
  if (props.question.type === 'country') return <CountryAnswer {...props} />;
  if (props.question.type === 'choice') return <ChoiceAnswer {...props} />;
  return <TypedAnswer {...props} />;
}

const filledByBrowser: Readonly<Record<string, string>> = {
  surname: 'family-name',
  givenNames: 'given-name',
  birthDate: 'bday',
  occupation: 'organization-title',
};

function TypedAnswer({ id, question, value, invalid, describedBy, onAnswer }: ControlProps) {
  return (
    <input
      id={id}
      className={styles['control']}
      type={question.type === 'date' ? 'date' : 'text'}
      value={typeof value === 'string' ? value : ''}
      required={question.required}
      autoComplete={filledByBrowser[question.code] ?? 'off'}
      autoCapitalize={question.code === 'documentNumber' ? 'characters' : 'words'}
      spellCheck={false}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      onChange={(event) => onAnswer(event.target.value)}
    />
  );
}
