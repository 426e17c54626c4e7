import { useTranslation } from 'react-i18next';
import styles from '../../ui/phone/field.module.css';
import type { ControlProps } from './answer-control.js';

export function YesNoAnswer({ id, value, invalid, describedBy, onAnswer }: ControlProps) {
  const { t } = useTranslation('answers');
  const choices = [{ answer: true, label: t('yes') }, { answer: false, label: t('no') }];
  return (
    <div className={styles['choices']}>
      {choices.map(({ answer, label }) => (
        <label key={label} className={styles['choice']}>
          <input
            type="radio"
            name={id}
            checked={value === answer}
            aria-invalid={invalid}
            aria-describedby={describedBy}
            onChange={() => onAnswer(answer)}
          />
          {label}
        </label>
      ))}
    </div>
  );
}
