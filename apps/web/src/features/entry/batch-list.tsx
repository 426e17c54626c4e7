import { ActionIcon, Badge, Button, Group, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countryName } from '../../ui/countries.js';
import { formatDays } from '../../ui/dates.js';
import { TextLink } from '../../ui/desk/link.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { useMay } from '../accounts/session.js';
import { ApplicationStatusBadge } from './badges.js';
import { BatchAdditions } from './batch-additions.js';
import { reorderBatch, renewApplication } from './batch-api.js';
import { BatchCorrection } from './batch-correction.js';
import { BatchRemoval } from './batch-removal.js';
import styles from './batch.module.css';
import type { Batch, BatchApplication } from './types.js';
import { useBatchChange } from './use-batch-change.js';

type Dialog = { readonly what: 'remove' | 'correct'; readonly application: BatchApplication };

/** The list that stands, and what can be done with each who is on it. */
export function BatchList({ batch }: { readonly batch: Batch }) {
  const { t } = useTranslation('batches');
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const mayChange = useMay('batch.assemble') && (batch.status === 'open' || batch.status === 'submitted');
  const order = useBatchChange((ids: string[]) => reorderBatch(batch.id, batch.version, ids), ({ listVersion }) => t('listVersion', { version: listVersion }));
  const ids = batch.applications.map(({ id }) => id);
  // another order of a list that went out would have to be sent again: nobody does that with an arrow
  const mayOrder = mayChange && batch.status === 'open' && batch.listOrder === null && ids.length > 1;
  const moved = (from: number, to: number): string[] => ids.with(from, ids[to] ?? '').with(to, ids[from] ?? '');
  return (
    <Section title={t('list.title', { version: batch.listVersion })} aside={mayChange && <BatchAdditions batch={batch} />}>
      {batch.listOrder && <Text size="sm" c="dimmed" mb="xs">{t(`list.ordered.${batch.listOrder}`)}</Text>}
      {order.isError && <ProblemAlert error={order.error} />}
      {ids.length === 0 && <Text c="dimmed">{t('list.empty')}</Text>}
      <ol className={styles['list']}>
        {batch.applications.map((application, at) => (
          <li key={application.id} className={styles['line']}>
            <span className={styles['position']}>{at + 1}</span>
            <Person application={application} />
            <div className={styles['actions']}>
              {mayOrder && (
                <>
                  <ActionIcon variant="subtle" color="gray" disabled={at === 0 || order.isPending} aria-label={t('list.up', { name: application.travellerName })} onClick={() => order.mutate(moved(at, at - 1))}><IconArrowUp size={16} /></ActionIcon>
                  <ActionIcon variant="subtle" color="gray" disabled={at === ids.length - 1 || order.isPending} aria-label={t('list.down', { name: application.travellerName })} onClick={() => order.mutate(moved(at, at + 1))}><IconArrowDown size={16} /></ActionIcon>
                </>
              )}
              <Deeds application={application} mayChange={mayChange} onOpen={setDialog} />
            </div>
          </li>
        ))}
      </ol>
      {dialog?.what === 'remove' && <BatchRemoval batch={batch} application={dialog.application} onClose={() => setDialog(null)} />}
      {dialog?.what === 'correct' && <BatchCorrection batch={batch} application={dialog.application} onClose={() => setDialog(null)} />}
    </Section>
  );
}

function Person({ application }: { readonly application: BatchApplication }) {
  const { t, i18n } = useTranslation('batches');
  const { approvalNumber, validFrom, validUntil } = application;
  return (
    <div>
      <Group gap="xs">
        <TextLink to="/applications/$applicationId" params={{ applicationId: application.id }} fw={600}>{application.travellerName}</TextLink>
        <ApplicationStatusBadge status={application.status} />
        {application.outdated && <Badge variant="light" color="orange">{t('outdated')}</Badge>}
      </Group>
      <Text size="sm" c="dimmed">{countryName(application.nationality, i18n.language)}</Text>
      {validFrom && validUntil && <Text size="sm">{approvalNumber}, {formatDays(validFrom, validUntil, i18n.language)}</Text>}
    </div>
  );
}

interface DeedsProps {
  readonly application: BatchApplication;
  readonly mayChange: boolean;
  readonly onOpen: (dialog: Dialog) => void;
}

function Deeds({ application, mayChange, onOpen }: DeedsProps) {
  const { t } = useTranslation('batches');
  const [mayRecord, mayReview] = [useMay('batch.record'), useMay('application.review')];
  const renew = useBatchChange((id: string, key) => renewApplication(id, key), () => t('list.renewed'));
  const { status, travellerName: name } = application;
  const waits = status === 'in-batch' || status === 'submitted';
  const answered = status === 'issued' || status === 'refused';
  return (
    <>
      {waits && mayChange && <Button size="compact-sm" variant="subtle" color="red" aria-label={t('list.takeOutOf', { name })} onClick={() => onOpen({ what: 'remove', application })}>{t('list.takeOut')}</Button>}
      {status === 'issued' && application.outdated && mayReview && (
        <Button size="compact-sm" variant="light" loading={renew.isPending} aria-label={t('list.renewOf', { name })} onClick={() => renew.mutate(application.id)}>{t('list.renew')}</Button>
      )}
      {answered && mayRecord && <Button size="compact-sm" variant="subtle" aria-label={t('list.correctOf', { name })} onClick={() => onOpen({ what: 'correct', application })}>{t('list.correct')}</Button>}
      {renew.isError && <ProblemAlert error={renew.error} />}
    </>
  );
}
