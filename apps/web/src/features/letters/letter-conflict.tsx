import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './letters.module.css';
import type { LetterTemplate, Words } from './types.js';

interface LetterConflictProps {
  readonly theirs: LetterTemplate;
  readonly yours: Words;
  readonly saving: boolean;
  readonly onKeep: () => void;
  readonly onTake: () => void;
}

/** Both versions of a letter that two people have changed: whoever is second chooses with both in sight. */
export function LetterConflict({ theirs, yours, saving, onKeep, onTake }: LetterConflictProps) {
  const { t } = useTranslation('letters');
  return (
    <Alert color="yellow" role="alert" icon={<IconAlertTriangle aria-hidden />} title={t('conflict.title', { name: theirs.changedBy ?? t('somebody'), interpolation: { escapeValue: false } })}>
      <Text size="sm" mb="sm">{t('conflict.body')}</Text>
      <div className={styles['versions']}>
        <Version title={t('conflict.yours')} words={yours} />
        <Version title={t('conflict.theirs')} words={theirs} />
      </div>
      <Group mt="sm">
        <Button size="xs" loading={saving} onClick={onKeep}>{t('conflict.keepMine')}</Button>
        <Button size="xs" variant="default" onClick={onTake}>{t('conflict.takeTheirs')}</Button>
      </Group>
    </Alert>
  );
}

const Version = ({ title, words: { subject, body } }: { readonly title: string; readonly words: Words }) => (
  <section aria-label={title}>
    <Text size="sm" fw={650}>{title}</Text>
    <Text size="sm" fw={600} className={styles['subject']}>{subject}</Text>
    <pre className={styles['text']} tabIndex={0}>{body}</pre>
  </section>
);
