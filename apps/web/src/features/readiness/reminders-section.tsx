import { Alert, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { useMay } from '../accounts/session.js';
import { remindersQuery, resumeReminders } from './api.js';
import { PauseDialog } from './pause-dialog.js';
import styles from './readiness.module.css';
import type { DepartureReminders, PreviewedReminder } from './types.js';
import { useBlockerWords } from './words.js';

/** Who gets which reminder tomorrow, and the switch that pauses them for the departure. */
export function RemindersSection({ departureId }: { readonly departureId: string }) {
  const { t } = useTranslation('readiness');
  return (
    <Section title={t('reminders.title')}>
      <Answer query={useQuery(remindersQuery(departureId))} shapes={[60, 60]}>{(reminders) => <Shown departureId={departureId} reminders={reminders} />}</Answer>
    </Section>
  );
}

function Shown({ departureId, reminders: { paused, tomorrow } }: { readonly departureId: string; readonly reminders: DepartureReminders }) {
  const { t, i18n } = useTranslation('readiness');
  const queries = useQueryClient();
  const mayManage = useMay('reminder.manage');
  const [pausing, setPausing] = useState(false);
  const resume = useMutation({
    mutationFn: () => resumeReminders(departureId),
    onSuccess: () => notifications.show({ message: t('reminders.resumed'), color: 'green' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['departures', departureId, 'reminders'] }),
  });
  const reminded = tomorrow.filter(({ because }) => because === null);
  return (
    <Stack gap="sm">
      {paused && (
        <Alert color="orange" variant="light" title={t('reminders.paused', { by: paused.by, at: formatInstant(paused.since, i18n.language) })}>{paused.reason}</Alert>
      )}
      <Text size="sm">{reminded.length === 0 ? t('reminders.nobody') : t('reminders.tomorrow', { count: reminded.length })}</Text>
      {resume.isError && <ProblemAlert error={resume.error} />}
      <ul className={styles['lines']}>{tomorrow.map((one) => <Reminded key={one.travellerId} one={one} />)}</ul>
      {mayManage && (
        <Group>
          {paused
            ? <Button variant="default" loading={resume.isPending} onClick={() => resume.mutate()}>{t('reminders.resume')}</Button>
            : <Button variant="default" onClick={() => setPausing(true)}>{t('reminders.pause')}</Button>}
        </Group>
      )}
      {pausing && <PauseDialog departureId={departureId} onClose={() => setPausing(false)} />}
    </Stack>
  );
}

function Reminded({ one: { name, locale, because, items } }: { readonly one: PreviewedReminder }) {
  const { t } = useTranslation('readiness');
  const words = useBlockerWords();
  return (
    <li>
      <details>
        <summary>
          <span>{name}</span>
          <Badge variant="light" color={because ? 'gray' : 'blue'}>{because ? t(`because.${because}`) : t(`language.${locale}`)}</Badge>
        </summary>
        <Text size="sm" c="dimmed" className={styles['names']}>{items.map(({ key }) => words(key)).join(', ')}</Text>
      </details>
    </li>
  );
}
