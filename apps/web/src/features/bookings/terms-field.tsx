import { Checkbox, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/desk/section.js';
import type { Departure } from '../packages/types.js';
import styles from './bookings.module.css';

interface TermsFieldProps {
  readonly terms: Departure['terms'];
  readonly accepted: boolean;
  readonly error: string | undefined;
  readonly onChange: (accepted: boolean) => void;
}

/** What the customer agrees to, and whether they have; without it, the booking says that nobody has yet. */
export function TermsField({ terms, accepted, error, onChange }: TermsFieldProps) {
  const { t } = useTranslation('bookingForm');
  if (!terms) return null;
  return (
    <Section title={t('terms', { version: terms.version })}>
      <Text size="sm" className={styles['terms'] ?? ''} tabIndex={0}>{terms.text}</Text>
      <Checkbox mt="md" label={t('accepted')} description={t('acceptedHint')} checked={accepted} error={error} onChange={(event) => onChange(event.target.checked)} />
    </Section>
  );
}
