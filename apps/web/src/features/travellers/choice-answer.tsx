import { useTranslation } from 'react-i18next';
import styles from '../../ui/phone/field.module.css';
import { textOr } from '../../ui/texts.js';
import type { ControlProps } from './answer-control.js';

export function ChoiceAnswer({ id, question, value, invalid, describedBy, onAnswer }: ControlProps) {
  const { t, i18n } = useTranslation('answers');
  return (
    <select
      id={id}
      className={styles['control']}
      value={typeof value === 'string' ? value : ''}
      required={question.required}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      onChange={(event) => onAnswer(event.target.value)}
    >
      <option value="">{t('choose')}</option>
      {question.options?.map((option) => (
        <option key={option.value} value={option.value}>
          {textOr(i18n, 'answers', `options.${option.value}`, option.label)}
        </option>
      ))}
    </select>
  );
}
