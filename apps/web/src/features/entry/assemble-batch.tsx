import { Button, Checkbox, Fieldset, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { countryName } from '../../ui/countries.js';
import { Answer } from '../../ui/desk/answer.js';
import { LoadMore } from '../../ui/desk/load-more.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { applicationsQuery, assembleBatch } from './api.js';
import styles from './entry.module.css';
import type { ApplicationSummary, NewBatch } from './types.js';

/** Picks approved applications into a new batch for one authority. */
export function AssembleBatch() {
  const { t } = useTranslation('batches');
  const query = useInfiniteQuery(applicationsQuery('approved'));
  return (
    <Section title={t('new')}>
      <Answer query={query} shapes={[120]}>
        {({ pages }) => {
          const approved = pages.flatMap((page) => page.items);
          if (approved.length === 0) return <Text c="dimmed">{t('noneApproved')}</Text>;
          return (
            <Stack>
              <Assembly approved={approved} />
              <LoadMore query={query} />
            </Stack>
          );
        }}
      </Answer>
    </Section>
  );
}

function Assembly({ approved }: { readonly approved: readonly ApplicationSummary[] }) {
  const { t, i18n } = useTranslation('batches');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { keyFor, failed } = useAttemptKey();
  const authorities = [...new Map(approved.map(({ authority }) => [authority.id, authority])).values()];
  const [chosenAuthority, setAuthority] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [faults, setFaults] = useState<{ readonly authority?: string; readonly picked?: string }>({});
  const authorityId = chosenAuthority || (authorities.length === 1 ? authorities[0]?.id ?? '' : '');
  const offered = approved.filter(({ authority }) => authority.id === authorityId);
  const assemble = useMutation({
    mutationFn: (batch: NewBatch) => assembleBatch(batch, keyFor(batch)),
    onError: failed,
    onSuccess: async (batch) => {
      void queries.invalidateQueries({ queryKey: ['applications'] });
      void queries.invalidateQueries({ queryKey: ['batches'] });
      await navigate({ to: '/batches/$batchId', params: { batchId: batch.id } });
    },
  });

  const toggle = (id: string): void => setPicked(picked.has(id) ? new Set([...picked].filter((one) => one !== id)) : new Set([...picked, id]));

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    setFaults({ ...(authorityId ? {} : { authority: t('chooseAuthority') }), ...(picked.size ? {} : { picked: t('choose') }) });
    if (authorityId && picked.size) assemble.mutate({ authorityId, applicationIds: [...picked] });
  }

  const all = picked.size > 0 && picked.size === offered.length;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <NativeSelect
          label={t('authority')}
          data={[{ value: '', label: t('chooseAuthority') }, ...authorities.map(({ id, name }) => ({ value: id, label: name }))]}
          value={authorityId}
          error={faults.authority}
          onChange={(event) => {
            setAuthority(event.target.value);
            setPicked(new Set());
          }}
        />
        <Fieldset legend={t('newHint')} hidden={!authorityId}>
          <Checkbox
            my="xs"
            label={t('selectAll')}
            checked={all}
            indeterminate={picked.size > 0 && !all}
            onChange={() => setPicked(new Set(all ? [] : offered.map(({ id }) => id)))}
          />
          <ul className={styles['pick']}>
            {offered.map((application) => (
              <li key={application.id}>
                <Checkbox
                  label={application.travellerName}
                  description={`${countryName(application.nationality, i18n.language)} · ${application.departure.label}`}
                  checked={picked.has(application.id)}
                  onChange={() => toggle(application.id)}
                />
              </li>
            ))}
          </ul>
          {faults.picked && <Text size="sm" c="var(--danger)" role="alert">{faults.picked}</Text>}
        </Fieldset>
        {assemble.isError && <ProblemAlert error={assemble.error} />}
        <Group><Button type="submit" loading={assemble.isPending}>{t('assemble', { count: picked.size })}</Button></Group>
      </Stack>
    </form>
  );
}
