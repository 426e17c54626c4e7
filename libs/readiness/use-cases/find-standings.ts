import { Injectable } from '@nestjs/common';
import { AuthorityCalendars, type Calendars, type ChecklistItem, JudgeTraveller, ReadChecklist, type TripVerdict } from '#entry';
import type { IsoDate } from '#kernel';
import { approversOf } from '../domain/approvers-of.js';
import { needsApproval } from '../domain/needs-approval.js';
import { openRequirements } from '../domain/open-requirements.js';
import type { Standing } from '../domain/standing.js';
import type { Stopped } from '../domain/stopped-blockers.js';
import { type LatePayment, LatePaymentRepository } from '../persistence/late-payment.repository.js';
import { StoppedDepartureRepository } from '../persistence/stopped-departure.repository.js';
import { StandingRepository, type TravellerRows } from '../persistence/standing.repository.js';
import { answerDates } from './answer-dates.js';
import type { TravellerCase } from './read-traveller-case.js';
import { ReadStaleArtefacts, type StaleArtefact } from './stale/read-stale-artefacts.js';

/** What is found of one traveller before their standing is made of it. */
interface Found {
  readonly row: TravellerRows;
  readonly verdict: TripVerdict;
  readonly calendars: Calendars;
  readonly checklist: readonly Pick<ChecklistItem, 'code' | 'state'>[];
  readonly late: LatePayment | undefined;
  readonly stopped: Stopped | undefined;
  readonly stale: readonly StaleArtefact[];
}

/** Finds out how far travellers have come, from their rows and from what the rules say today. */
@Injectable()
export class FindStandings {
  constructor(
    private readonly rows: StandingRepository,
    private readonly payments: LatePaymentRepository,
    private readonly judge: JudgeTraveller,
    private readonly calendars: AuthorityCalendars,
    private readonly checklists: ReadChecklist,
    private readonly artefacts: ReadStaleArtefacts,
    private readonly stops: StoppedDepartureRepository,
  ) {}

  /** By traveller id, for travellers of one departure; as many statements for one as for all of them. */
  async of(organisationId: string, departureId: string, cases: readonly TravellerCase[]): Promise<Map<string, Standing>> {
    const ids = cases.map(({ travellerId }) => travellerId);
    const read = await this.rows.ofTravellers(organisationId, departureId, ids);
    const stale = await this.artefacts.ofTravellers(organisationId, ids);
    const checklists = await this.checklists.movedOf(organisationId, departureId, ids);
    const rows = new Map(read.map((row) => [row.travellerId, row]));
    const late = new Map((await this.payments.ofDeparture(organisationId, departureId)).map((payment) => [payment.bookingId, payment]));
    const stopped = await this.stops.ofDeparture(organisationId, departureId);
    const verdicts = await this.judge.judgeAll(organisationId, cases.map(({ facts, visits }) => ({ facts, visits })));
    const calendars = await this.calendars.of(organisationId);
    return new Map(
      cases.flatMap((one, at) => {
        const row = rows.get(one.travellerId);
        if (!row) return [];
        const found: Found = {
          row, calendars, verdict: verdicts[at]!, checklist: checklists.get(one.travellerId) ?? [], late: late.get(one.booking.bookingId), stopped: stopped.get(one.booking.bookingId),
          stale: (stale.get(one.travellerId) ?? []).filter((artefact) => artefact.departureId === departureId),
        };
        return [[one.travellerId, standingOf(one, found)] as const];
      }),
    );
  }
}

function standingOf(one: TravellerCase, { row, verdict, calendars, checklist, late, stale, stopped }: Found): Standing {
  const { invitation, documentCheck, application, applications, photo, hasBed } = row;
  const leadTime = verdict.requirements.find(({ kind }) => kind === 'lead-time')?.latestSafeDate;
  const dates = answerDates(verdict, calendars, earlier(one.departure.startsOn, one.visit.entryDate));
  return {
    invitation,
    documentCheck,
    photo,
    answersComplete: one.answersComplete,
    verdict: verdict.outcome,
    requirements: openRequirements(verdict.requirements, checklist, approversOf(verdict)),
    approvalNeeded: application !== null || needsApproval(verdict),
    application,
    applications,
    destination: one.visit.region.country,
    applyBy: application?.submitBy ?? leadTime ?? dates?.submitBy ?? null,
    answerBy: dates?.answerBy ?? null,
    stay: { from: one.visit.entryDate, until: one.visit.exitDate },
    seatsMissing: seatsMissing(one, row),
    roomMissing: hasBed === false,
    bibMissing: bibMissing(one, row),
    ...row.arrival,
    stale: stale.map(({ kind, deadline }) => ({ kind, due: deadline })),
    stopped: stopped ?? null,
    overdue: late ? { since: late.since, ownBooking: late.ownBooking } : null,
  };
}

const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);

function seatsMissing({ legs, booking }: TravellerCase, { legIds }: TravellerRows): Standing['seatsMissing'] {
  const wanted = { arrival: booking.arrivalLegId, departure: booking.departureLegId };
  return (['arrival', 'departure'] as const).filter((direction) => {
    const leg = wanted[direction];
    return leg === null ? legs.some((offered) => offered.direction === direction) : !legIds.includes(leg);
  });
}

const bibMissing = ({ booking, departure }: TravellerCase, { hasBib, numbered }: TravellerRows): Standing['bibMissing'] =>
  booking.race !== null && numbered.includes(booking.race) && !hasBib ? (departure.eventDate ?? departure.startsOn) : null;
