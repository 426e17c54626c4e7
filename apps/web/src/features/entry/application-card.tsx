import { Badge, Checkbox, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { countryName } from '../../ui/countries.js';
import { formatDay } from '../../ui/dates.js';
import { CardLink } from '../../ui/desk/link.js';
import { ApplicationStatusBadge, DocumentBadge, VerdictBadge } from './badges.js';
import type { QueuedApplication } from './queue-api.js';
import type { QueueSearch } from './queue-search.js';
import styles from './queue.module.css';

interface ApplicationCardProps {
  readonly application: QueuedApplication;
  readonly search: QueueSearch;
  /** Null where nothing can be selected. */
  readonly selected: boolean | null;
  readonly onSelect: (selected: boolean) => void;
}

/** One application in the queue; the card leads to it, and beside it stands the box that selects it. */
export function ApplicationCard({ application, search, selected, onSelect }: ApplicationCardProps) {
  const { t, i18n } = useTranslation('queue');
  const { id, travellerName, nationality, departure, status, documentOutcome, verdict, review } = application;
  const late = review.deadline < new Date().toISOString().slice(0, 10);
  const day = formatDay(review.deadline, i18n.language);
  return (
    <div className={styles['row']}>
      {selected !== null && <Checkbox aria-label={t('select', { name: travellerName })} checked={selected} onChange={({ currentTarget }) => onSelect(currentTarget.checked)} />}
      <CardLink to="/applications/$applicationId" params={{ applicationId: id }} search={search} withBorder padding="md" c="inherit" td="none" className={styles['card']} data-queue-card>
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Text fw={650}>{travellerName}</Text>
          <Text size="sm" c={late ? 'var(--danger)' : 'inherit'} fw={late ? 600 : 400} style={{ whiteSpace: 'nowrap' }}>{t(late ? 'lateSince' : 'dueOn', { day })}</Text>
        </Group>
        <Text size="sm" c="dimmed">{countryName(nationality, i18n.language)} · {departure.label} · {application.authority.name}</Text>
        <Group gap="xs" mt="sm">
          <ApplicationStatusBadge status={status} />
          <DocumentBadge outcome={documentOutcome} />
          <VerdictBadge outcome={verdict} />
          {review.highRisk && <Badge color="red" variant="light">{t('highRisk')}</Badge>}
          {application.outdated && <Badge color="orange" variant="light">{t('flags.outdated')}</Badge>}
          {review.firstApproval && <Badge color="violet" variant="light" tt="none">{t('waitsSecond', { name: review.firstApproval.by.name })}</Badge>}
          {review.taken && <Badge color="gray" variant="outline" tt="none">{t('takenBy', { name: review.taken.by.name })}</Badge>}
        </Group>
      </CardLink>
    </div>
  );
}
