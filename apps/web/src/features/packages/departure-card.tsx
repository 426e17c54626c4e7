import { Badge, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { IconFlag, IconMapPin } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatDays } from '../../ui/dates.js';
import { CardLink } from '../../ui/desk/link.js';
import { saleColors } from './sale-colors.js';
import type { DepartureSummary } from './types.js';

interface DepartureCardProps {
  readonly departure: DepartureSummary;
}

/** A departure as a card that leads to its page; the bar fills as places go. */
export function DepartureCard({ departure }: DepartureCardProps) {
  const { t, i18n } = useTranslation('departures');
  const { placesLeft, capacity, status, eventName, eventDate } = departure;
  const taken = capacity === 0 ? 100 : ((capacity - placesLeft) / capacity) * 100;
  return (
    <CardLink to="/departures/$departureId" params={{ departureId: departure.id }} withBorder padding="lg" c="inherit" td="none">
      <Stack gap="xs" h="100%">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Title order={2} size="h4">{departure.packageName}</Title>
          <Badge color={saleColors[status]} variant="light">{t(`status.${status}`)}</Badge>
        </Group>
        <Text fw={600}>{formatDays(departure.startsOn, departure.endsOn, i18n.language)}</Text>
        <Group gap={6} wrap="nowrap" c="dimmed"><IconMapPin size={16} style={{ flexShrink: 0 }} aria-hidden /><Text size="sm">{departure.destination}</Text></Group>
        {eventName && eventDate && (
          <Group gap={6} wrap="nowrap" c="dimmed">
            <IconFlag size={16} style={{ flexShrink: 0 }} aria-hidden />
            <Text size="sm">{t('event', { name: eventName, day: formatDay(eventDate, i18n.language) })}</Text>
          </Group>
        )}
        <div style={{ marginTop: 'auto', paddingTop: 8 }}>
          <Text size="sm" mb={4} fw={600}>
            {placesLeft === 0 ? t('soldOut', { capacity }) : t('placesLeft', { count: placesLeft, capacity })}
          </Text>
          <Progress value={taken} size="lg" aria-hidden />
        </div>
      </Stack>
    </CardLink>
  );
}
