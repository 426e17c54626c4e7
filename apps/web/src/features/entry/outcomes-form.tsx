import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { recordOutcomes } from './api.js';
import styles from './entry.module.css';
import { checkOutcomes, type OutcomeDrafts, type OutcomeErrors, outcomesOf, placeOutcomeErrors, unanswered } from './outcome-draft.js';
import { OutcomeFields } from './outcome-fields.js';
import type { BatchApplication, Outcome } from './types.js';

interface OutcomesFormProps {
  readonly batchId: string;
  readonly applications: readonly BatchApplication[];
}

/** Records what an authority answered, for as many applications as it has answered. */
export function OutcomesForm({ batchId, applications }: OutcomesFormProps) {
  const { t } = useTranslation('batches');
  const queries = useQueryClient();
  const { keyFor, failed } = useAttemptKey();
  const [drafts, setDrafts] = useState<OutcomeDrafts>({});
  const [errors, setErrors] = useState<OutcomeErrors>({});
  const [nothing, setNothing] = useState(false);
  const record = useMutation({
    mutationFn: (sent: Outcome[]) => recordOutcomes(batchId, sent, keyFor(sent)),
    onSuccess: () => {
      setDrafts({});
      notifications.show({ message: t('recorded'), color: 'green' });
      return Promise.all(['batches', 'applications'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
    },
    onError: (error, sent) => {
      failed(error);
      setErrors(error instanceof Problem ? placeOutcomeErrors(error.errors, sent) : {});
    },
  });

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    const sent = outcomesOf(drafts);
    const found = checkOutcomes(sent, { missing: t('missing'), order: t('order') });
    setErrors(found);
    setNothing(sent.length === 0);
    if (sent.length > 0 && Object.keys(found).length === 0) record.mutate(sent);
  }

  return (
    <Section title={t('outcomes')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">{t('outcomesHint')}</Text>
          <ul className={styles['pick']}>
            {applications.map(({ id, travellerName }) => (
              <li key={id}>
                <OutcomeFields
                  name={travellerName}
                  draft={drafts[id] ?? unanswered}
                  errors={errors[id] ?? {}}
                  onChange={(change) => setDrafts((old) => ({ ...old, [id]: { ...(old[id] ?? unanswered), ...change } }))}
                />
              </li>
            ))}
          </ul>
          {record.isError && <ProblemAlert error={record.error} />}
          {nothing && <Text c="var(--danger)" role="alert">{t('nothing')}</Text>}
          <Group><Button type="submit" loading={record.isPending}>{t('record')}</Button></Group>
        </Stack>
      </form>
    </Section>
  );
}
