import { type Finding, mendingPlaceOf, type ReconciledTraveller, type Reconciliation } from '#readiness';
import type { ReconciledTravellerBody, ReconciliationBody } from './reconciliation.schema.js';

/** As the desk reads it: ids of legs and codes of authorities become words. */
export function reconciliationBody({ travellers, legs }: Reconciliation, comparedAt: Date): ReconciliationBody {
  const flights = new Map(legs.map(({ id, flight }) => [id, flight]));
  const items = travellers.map((one) => travellerBody(one, flights));
  return {
    travellers: items,
    agreeing: items.filter(({ findings }) => findings.length === 0).length,
    findings: items.reduce((sum, { findings }) => sum + findings.length, 0),
    comparedAt: comparedAt.toISOString(),
  };
}

function travellerBody(one: ReconciledTraveller, flights: ReadonlyMap<string, string>): ReconciledTravellerBody {
  const { travellerId, name, bookingId, reference, passport, lines, visas, seats, room, bib, findings } = one;
  const { standing, race, room: roomType } = lines.booked;
  return {
    travellerId, name, bookingId, reference, passport, standing, race, roomType, visaNeeded: lines.visaNeeded,
    visas: visas.map(({ applicationId, authorityName, status, batch, approval, nameSent, passportSent }) => ({
      applicationId, authority: authorityName, status, batchNumber: batch?.number ?? null, approval, nameSent, passportSent,
    })),
    seats: [...seats], room, bib,
    findings: findings.map((finding) => findingBody(finding, one, flights)),
  };
}

function findingBody(finding: Finding, { bookingId, visas }: ReconciledTraveller, flights: ReadonlyMap<string, string>): ReconciledTravellerBody['findings'][number] {
  const { list, code, about, applicationId } = finding;
  const way = about === 'arrival' || about === 'departure' ? about : null;
  const place = mendingPlaceOf(finding);
  return {
    list, code, way,
    flight: list === 'flight' && way === null ? (flights.get(about ?? '') ?? null) : null,
    authority: list === 'visa' ? (visas.find(({ authority }) => authority === about)?.authorityName ?? null) : null,
    mend: { place, id: place === 'booking' ? bookingId : place === 'application' ? applicationId : null },
  };
}
