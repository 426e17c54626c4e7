import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { countryName } from '../../ui/countries.js';
import { formatDay } from '../../ui/dates.js';
import { CardLink } from '../../ui/desk/link.js';
import { ApplicationStatusBadge, DocumentBadge, VerdictBadge } from './badges.js';
import type { ApplicationSummary } from './types.js';

interface ApplicationCardProps {
  readonly application: ApplicationSummary;
}

/** One application in the queue; the card leads to it. */
export function ApplicationCard({ application }: ApplicationCardProps) {
  const { t, i18n } = useTranslation('applications');
  const { travellerName, nationality, departure, status, documentOutcome, verdict, submittedBy } = application;
  return (
    <CardLink to="/applications/$applicationId" params={{ applicationId: application.id }} withBorder padding="md" c="inherit" td="none">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text fw={650}>{travellerName}</Text>
        <ApplicationStatusBadge status={status} />
      </Group>
      <Text size="sm" c="dimmed">{countryName(nationality, i18n.language)} · {departure.label}</Text>
      <Group gap="xs" mt="sm">
        <DocumentBadge outcome={documentOutcome} />
        <VerdictBadge outcome={verdict} />
        {submittedBy && <Text size="sm" ml="auto">{t('submitBy')} {formatDay(submittedBy, i18n.language)}</Text>}
      </Group>
    </CardLink>
  );
}
