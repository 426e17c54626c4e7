import { Alert, Button, Stack, Text, Textarea } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { PagePicture } from '../review/page-picture.js';
import { ZoneLines } from '../review/zone-lines.js';
import { applicationQuery, revealApplication } from './api.js';
import styles from './entry.module.css';
import type { Application, Revealed } from './types.js';

interface PassportPictureProps {
  readonly application: Application;
  readonly revealed: Revealed | null;
  readonly mayReveal: boolean;
  readonly onRevealed: (revealed: Revealed | null) => void;
}

/** The passport page: closed until the officer says why it must be seen. */
export function PassportPicture({ application, revealed, mayReveal, onRevealed }: PassportPictureProps) {
  const { t } = useTranslation('applications');
  const [gone, setGone] = useState(false);

  if (revealed && !gone) {
    const { imageUrl, zone, corrections } = revealed;
    return (
      <Section title={t('picture')}>
        {imageUrl ? (
          <PagePicture imageUrl={imageUrl} alt={t('pictureAlt', { name: application.travellerName })} shown={revealed} findings={revealed.findings} onGone={() => setGone(true)} />
        ) : <Text c="dimmed">{t('noDocument')}</Text>}
        {zone && <div className={styles['zone']}><ZoneLines lines={zone} corrections={corrections} /></div>}
      </Section>
    );
  }
  function open(now: Revealed): void {
    setGone(false);
    onRevealed(now);
  }
  return (
    <Section title={t('picture')}>
      <Stack>
        <div className={styles['closed']}><IconEyeOff size={40} stroke={1.2} aria-hidden /></div>
        {gone && <Alert color="orange">{t('pictureGone')}</Alert>}
        <Text size="sm">{t('hidden')}</Text>
        {mayReveal && <RevealForm id={application.id} onRevealed={open} />}
      </Stack>
    </Section>
  );
}

interface RevealFormProps {
  readonly id: string;
  readonly onRevealed: (revealed: Revealed) => void;
}

function RevealForm({ id, onRevealed }: RevealFormProps) {
  const { t } = useTranslation('applications');
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const reveal = useMutation({
    mutationFn: () => revealApplication(id, reason.trim()),
    gcTime: 0,
    onSuccess: (revealed) => {
      onRevealed(revealed);
      void queries.invalidateQueries(applicationQuery(id));
    },
  });
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    if (reason.trim()) reveal.mutate();
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {reveal.isError && <ProblemAlert error={reveal.error} />}
        <Textarea label={t('revealReason')} required autosize minRows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
        <Button type="submit" loading={reveal.isPending}>{t('reveal')}</Button>
      </Stack>
    </form>
  );
}
