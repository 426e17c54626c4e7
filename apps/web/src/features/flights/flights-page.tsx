import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Answer } from '../../ui/desk/answer.js';
import { departureQuery } from '../packages/api.js';
import { DepartureFrame } from '../packages/departure-frame.js';
import { boardQuery } from './api.js';
import { Flights } from './flights.js';

const route = getRouteApi('/inside/departures/$departureId/flights');

/** How the travellers of a departure come and go. */
export function FlightsPage() {
  const { departureId } = route.useParams();
  const board = useQuery(boardQuery(departureId));
  return (
    <Answer page query={useQuery(departureQuery(departureId))} shapes={[60, 220, 220]}>
      {(departure) => (
        <DepartureFrame departure={departure}>
          <Answer query={board} shapes={[180, 260, 260]}>{(known) => <Flights departure={departure} board={known} />}</Answer>
        </DepartureFrame>
      )}
    </Answer>
  );
}
