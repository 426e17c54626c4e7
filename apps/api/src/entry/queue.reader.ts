import { Injectable } from '@nestjs/common';
import { ReadStaffNames } from '#accounts';
import { type ApplicationPage, ListAuthorities, ReadApplication, type QueueCounts, type TogetherOutcome } from '#entry';
import { isRefusal, problems } from '#kernel';
import { ReadDeparture } from '#packages';
import { ReadTravellers } from '#travellers';
import type { z } from 'zod';
import { ApplicationReader } from './application.reader.js';
import type { queueCountsSchema, queuePageSchema, togetherOutcomeSchema } from './queue.schema.js';
import { peopleIn, reviewStandingBody } from './review-standing.schema.js';

/** Puts the queue together with names, which are other rooms' to tell. */
@Injectable()
export class QueueReader {
  constructor(
    private readonly reader: ApplicationReader,
    private readonly applications: ReadApplication,
    private readonly authorities: ListAuthorities,
    private readonly departures: ReadDeparture,
    private readonly travellers: ReadTravellers,
    private readonly staff: ReadStaffNames,
  ) {}

  async page(organisationId: string, { items, nextCursor }: ApplicationPage): Promise<z.output<typeof queuePageSchema>> {
    const names = await this.staff.of(organisationId, peopleIn(items.map(({ review }) => review)));
    const reviews = new Map(items.map(({ id, review }) => [id, reviewStandingBody(review, names)]));
    const summaries = await this.reader.summaries(organisationId, items.map(({ review: _review, ...summary }) => summary));
    return {
      items: summaries.flatMap((summary) => {
        const review = reviews.get(summary.id);
        return review ? [{ ...summary, review }] : [];
      }),
      nextCursor,
    };
  }

  async counts(organisationId: string, { verdicts, authorities, departures, findings, dueBefore, ...counts }: QueueCounts): Promise<z.output<typeof queueCountsSchema>> {
    const known = new Map((await this.authorities.list(organisationId)).map(({ id, name }) => [id, name]));
    const labels = await Promise.all(Object.keys(departures).map(async (id) => [id, await this.label(organisationId, id)] as const));
    const listed = (of: Readonly<Record<string, number>>, label: ReadonlyMap<string, string>) =>
      Object.entries(of).map(([id, count]) => ({ id, label: label.get(id) ?? '', count })).sort((one, other) => one.label.localeCompare(other.label, 'en'));
    return {
      ...counts,
      dueSoon: dueBefore,
      verdicts: (['allow', 'conditional', 'deny', 'unknown'] as const).flatMap((outcome) => (verdicts[outcome] ? [{ outcome, count: verdicts[outcome] }] : [])),
      authorities: listed(authorities, known),
      departures: listed(departures, new Map(labels)),
      findings: Object.entries(findings).map(([code, count]) => ({ code, count })).sort((one, other) => other.count - one.count || one.code.localeCompare(other.code)),
    };
  }

  async outcomes(organisationId: string, outcomes: readonly TogetherOutcome[]): Promise<z.output<typeof togetherOutcomeSchema>> {
    const owners = await Promise.all(outcomes.map(({ applicationId }) => this.applications.read(organisationId, applicationId)));
    const ids = owners.map((read) => (isRefusal(read) ? null : read.value.travellerId));
    const travellers = await this.travellers.byIds(organisationId, ids.filter((id) => id !== null));
    return {
      items: outcomes.map(({ refusal }, at) => {
        const { givenNames = '', surname = null } = travellers.get(ids[at] ?? '') ?? {};
        return {
          pointer: `/items/${at}`,
          travellerName: surname === null ? '' : `${givenNames ?? ''} ${surname}`.trim(),
          refusal: refusal && { code: refusal.code, title: problems[refusal.code].title, detail: refusal.detail ?? null },
        };
      }),
    };
  }

  private async label(organisationId: string, departureId: string): Promise<string> {
    const departure = await this.departures.forSale(organisationId, departureId);
    return isRefusal(departure) ? '' : `${departure.value.packageName}, ${departure.value.startsOn}`;
  }
}
