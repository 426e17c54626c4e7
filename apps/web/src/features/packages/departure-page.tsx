import { Badge, Grid, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDay, formatDays } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { ButtonLink, TextLink } from '../../ui/desk/link.js';
import { Page } from '../../ui/desk/page.js';
import { useMay } from '../accounts/session.js';
import { DepartureBookings } from '../bookings/departure-bookings.js';
import { Legs } from '../flights/legs.js';
import { ReadinessSection } from '../readiness/readiness-section.js';
import { Allotments } from './allotments.js';
import { departureQuery } from './api.js';
import { Itinerary } from './itinerary.js';
import { Prices } from './prices.js';
import { saleColors } from './sale-colors.js';
import type { Departure } from './types.js';

const route = getRouteApi('/inside/departures/$departureId');

export function DeparturePage() {
  const { departureId } = route.useParams();
  return <Answer query={useQuery(departureQuery(departureId))} shapes={[60, 220, 220]}>{(departure) => <Shown departure={departure} />}</Answer>;
}

function Shown({ departure }: { readonly departure: Departure }) {
  const { t, i18n } = useTranslation('departures');
  const [mayBook, mayReadBookings] = [useMay('booking.hold'), useMay('booking.read')];
  const onSale = departure.status === 'on-sale';
  return (
    <Page
      title={departure.packageName}
      back={<TextLink to="/departures" size="sm">{t('title')}</TextLink>}
      intro={
        <Stack gap={4}>
          <Group gap="xs">
            <Text fw={600} c="var(--ink)">{formatDays(departure.startsOn, departure.endsOn, i18n.language)}</Text>
            <Text>{departure.destination}</Text>
            <Badge color={saleColors[departure.status]} variant="light">{t(`status.${departure.status}`)}</Badge>
          </Group>
          {departure.eventName && departure.eventDate && (
            <Text size="sm">{t('event', { name: departure.eventName, day: formatDay(departure.eventDate, i18n.language, 'long') })}</Text>
          )}
        </Stack>
      }
      actions={mayBook && onSale && (
        <ButtonLink to="/departures/$departureId/book" params={{ departureId: departure.id }}>{t('book')}</ButtonLink>
      )}
    >
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="lg">
            <ReadinessSection departureId={departure.id} />
            {mayReadBookings && <DepartureBookings departureId={departure.id} />}
            <Legs legs={departure.legs} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="lg">
            <Allotments allotments={departure.allotments} />
            <Itinerary days={departure.itinerary} />
            <Prices prices={departure.prices} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  );
}
