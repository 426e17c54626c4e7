import { Button, Stack, Text, Textarea } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import styles from './review.module.css';

interface RevealFormProps {
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onReveal: (reason: string) => void;
}

/** Keeps the passport closed until the officer says why it must be seen. */
export function RevealForm({ pending, error, onReveal }: RevealFormProps) {
  const { t } = useTranslation('documents');
  const [reason, setReason] = useState('');
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    if (reason.trim()) onReveal(reason.trim());
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <div className={styles['closed']}><IconEyeOff size={40} stroke={1.2} aria-hidden /></div>
        <Text size="sm">{t('reveal.hidden')}</Text>
        {error && <ProblemAlert error={error} />}
        <Textarea label={t('reveal.reason')} required autosize minRows={2} value={reason} onChange={({ target }) => setReason(target.value)} />
        <Button type="submit" loading={pending}>{t('reveal.show')}</Button>
      </Stack>
    </form>
  );
}
