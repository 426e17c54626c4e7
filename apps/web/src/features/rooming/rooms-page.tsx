import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Answer } from '../../ui/desk/answer.js';
import { departureQuery } from '../packages/api.js';
import { DepartureFrame } from '../packages/departure-frame.js';
import { planQuery } from './api.js';
import { Rooms } from './rooms.js';

const route = getRouteApi('/inside/departures/$departureId/rooms');

/** Who sleeps where on a departure. */
export function RoomsPage() {
  const { departureId } = route.useParams();
  const plan = useQuery(planQuery(departureId));
  return (
    <Answer page query={useQuery(departureQuery(departureId))} shapes={[60, 220, 220]}>
      {(departure) => (
        <DepartureFrame departure={departure}>
          <Answer query={plan} shapes={[48, 220, 220]}>{(known) => <Rooms departure={departure} plan={known} />}</Answer>
        </DepartureFrame>
      )}
    </Answer>
  );
}
