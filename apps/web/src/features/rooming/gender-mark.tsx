import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './rooming.module.css';
import type { Guest } from './types.js';

/** The gender as a letter, with its word for whoever does not see it. */
export function GenderMark({ gender }: Pick<Guest, 'gender'>) {
  const { t } = useTranslation('rooming');
  const word = t(`gender.${gender ?? 'unknown'}`);
  return (
    <span className={`${styles['gender']} ${gender ? '' : styles['unknown']}`} title={word}>
      <span aria-hidden>{gender ?? '?'}</span>
      <VisuallyHidden>{word}</VisuallyHidden>
    </span>
  );
}
