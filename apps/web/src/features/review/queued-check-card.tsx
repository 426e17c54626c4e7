import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { CardLink } from '../../ui/desk/link.js';
import { ageOf } from './age.js';
import { OutcomeBadge } from './outcome-badge.js';
import styles from './review.module.css';
import type { QueuedCheck } from './types.js';

interface QueuedCheckCardProps {
  readonly check: QueuedCheck;
}

const mostFindings = 3;

/** One document in the queue: whose, for which trip, since when, and what is the matter. */
export function QueuedCheckCard({ check: { id, travellerName, departure, outcome, findings, decision, lapsed, createdAt } }: QueuedCheckCardProps) {
  const { t, i18n } = useTranslation('documents');
  const matters = findings.filter(({ severity }) => severity !== 'info');
  return (
    <CardLink to="/documents/$checkId" params={{ checkId: id }} withBorder padding="md" c="inherit" td="none">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text fw={650}>{travellerName}</Text>
        <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>{t('sent', { age: ageOf(createdAt, Date.now(), i18n.language) })}</Text>
      </Group>
      <Text size="sm" c="dimmed">{departure ? `${departure.label}, ${formatDay(departure.startsOn, i18n.language)}` : t('noTrip')}</Text>
      {matters.length > 0 && (
        <ul className={styles['queue']}>
          {matters.slice(0, mostFindings).map(({ code, message }, at) => <li key={at} title={code}>{message}</li>)}
          {matters.length > mostFindings && <li>{t('moreFindings', { count: matters.length - mostFindings })}</li>}
        </ul>
      )}
      <Group gap="xs" mt="sm">
        <OutcomeBadge outcome={outcome} />
        {decision && <Badge variant="outline" color="gray">{t('byOfficer')}</Badge>}
        {lapsed && <Badge variant="outline" color="orange">{t('lapsed')}</Badge>}
      </Group>
    </CardLink>
  );
}
