import { Grid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Answer } from '../../ui/desk/answer.js';
import { useMay, useMe } from '../accounts/session.js';
import { DepartureBookings } from '../bookings/departure-bookings.js';
import { Legs } from '../flights/legs.js';
import { ReadinessSection } from '../readiness/readiness-section.js';
import { SaleSection } from '../sale/sale-section.js';
import { Allotments } from './allotments.js';
import { departureQuery } from './api.js';
import { DepartureFrame } from './departure-frame.js';
import { Itinerary } from './itinerary.js';
import { Prices } from './prices.js';
import type { Departure } from './types.js';

const route = getRouteApi('/inside/departures/$departureId');

export function DeparturePage() {
  const { departureId } = route.useParams();
  return <Answer page query={useQuery(departureQuery(departureId))} shapes={[60, 220, 220]}>{(departure) => <Shown departure={departure} />}</Answer>;
}

function Shown({ departure }: { readonly departure: Departure }) {
  const [mayReadBookings, mayReadReadiness] = [useMay('booking.read'), useMay('readiness.read')];
  const { role } = useMe();
  return (
    <DepartureFrame departure={departure}>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="lg">
            {mayReadReadiness && <ReadinessSection departureId={departure.id} />}
            {mayReadBookings && <DepartureBookings departureId={departure.id} />}
            {role !== 'agency' && <SaleSection departureId={departure.id} />}
            <Legs legs={departure.legs} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="lg">
            <Allotments departureId={departure.id} allotments={departure.allotments} />
            <Itinerary days={departure.itinerary} />
            <Prices prices={departure.prices} conditions={departure.conditions} />
          </Stack>
        </Grid.Col>
      </Grid>
    </DepartureFrame>
  );
}
