import { Injectable } from '@nestjs/common';
import { ReadStaffNames } from '#accounts';
import { type DocumentCheck, ReadDocumentChecks, RevealDocument } from '#documents';
import { type Application, type ApplicationSummary, ListApplications, ReadApplication } from '#entry';
import { isRefusal } from '#kernel';
import { ReadDeparture } from '#packages';
import { ReadTravellerCase } from '#readiness';
import { ReadTravellers } from '#travellers';
import { unwrap } from '../http/problems/unwrap.js';
import type { ApplicationBody, ApplicationSummaryBody, RevealedBody } from './application.schema.js';
import { comparedFields, masked } from './compared-fields.js';
import { peopleIn, type ReviewStandingBody, reviewStandingBody } from './review-standing.schema.js';
import { verdictBody } from './verdict.schema.js';

interface Onlooker {
  readonly organisationId: string;
  readonly userId: string;
}

/** Puts applications together with names, departures and documents, which are other rooms' to tell. */
@Injectable()
export class ApplicationReader {
  constructor(
    private readonly applications: ReadApplication,
    private readonly travellers: ReadTravellers,
    private readonly departures: ReadDeparture,
    private readonly checks: ReadDocumentChecks,
    private readonly cases: ReadTravellerCase,
    private readonly documents: RevealDocument,
    private readonly staff: ReadStaffNames,
    private readonly queue: ListApplications,
  ) {}

  async summaries(organisationId: string, items: readonly ApplicationSummary[]): Promise<ApplicationSummaryBody[]> {
    const travellers = await this.travellers.byIds(organisationId, items.map(({ travellerId }) => travellerId));
    const labels = await this.labels(organisationId, items);
    return items.map((item) => {
      const { verdictOutcome, documentCheckId: _check, entryDate: _entry, exitDate: _exit, departureId, ...rest } = item;
      const traveller = travellers.get(item.travellerId);
      return {
        ...rest,
        travellerName: nameOf(traveller),
        nationality: traveller?.nationality ?? null,
        departure: labels.get(departureId) ?? { id: departureId, label: '', startsOn: item.entryDate },
        verdict: verdictOutcome,
      };
    });
  }

  /** One application; everything of the passport is masked. */
  async one(organisationId: string, id: string): Promise<ApplicationBody> {
    const application = unwrap(await this.applications.read(organisationId, id));
    const [summary] = await this.summaries(organisationId, [application]);
    if (!summary) throw new Error('a summary of one application is one');
    const check = await this.checks.latest(organisationId, application.travellerId);
    const { verdict: _outcome, ...rest } = summary;
    return {
      ...rest,
      revision: application.revision,
      review: await this.review(organisationId, id),
      verdict: verdictBody(application.verdict),
      findings: (check?.findings ?? []).map(({ expected: _e, found: _f, ...finding }) => finding),
      fields: masked(await this.fields(application, organisationId, check)),
      history: await this.history(organisationId, application),
      approval: application.approval,
      batch: application.batch,
    };
  }

  /** The passport in clear. The look is on record before anything is opened. */
  async reveal({ organisationId, userId }: Onlooker, id: string, reason: string): Promise<RevealedBody> {
    const application = unwrap(await this.applications.read(organisationId, id));
    const { travellerId } = application;
    const check = unwrap(await this.documents.reveal({ organisationId, userId, travellerId }, reason));
    const { reading, keptFile, decision } = check;
    const zone = decision?.lines ?? reading?.lines;
    return {
      fields: await this.fields(application, organisationId, check),
      findings: check.findings.map((finding) => ({ ...finding })),
      imageUrl: keptFile && `/api/v1/applications/${id}/image`,
      picture: reading && { ...reading.kept, outlines: reading.outlines.map((quad) => quad.map((point) => [...point])) },
      zone: zone ? [...zone] : null,
      corrections: (decision?.lines ? [] : (reading?.corrections ?? [])).map((correction) => ({ ...correction })),
    };
  }

  async picture({ organisationId, userId }: Onlooker, id: string): Promise<Buffer> {
    const { travellerId } = unwrap(await this.applications.read(organisationId, id));
    return unwrap(await this.documents.picture({ organisationId, userId, travellerId }));
  }

  /** True when this person opened the traveller's passport a moment ago. */
  async hasLooked({ organisationId, userId }: Onlooker, id: string): Promise<boolean> {
    const { travellerId } = unwrap(await this.applications.read(organisationId, id));
    return this.documents.isOpen({ organisationId, userId, travellerId });
  }

  private async review(organisationId: string, id: string): Promise<ReviewStandingBody> {
    const standing = (await this.queue.standings(organisationId, [id])).get(id);
    if (!standing) throw new Error('an application that was read has a standing');
    return reviewStandingBody(standing, await this.staff.of(organisationId, peopleIn([standing])));
  }

  private async fields({ travellerId }: Application, organisationId: string, check: DocumentCheck | null) {
    const traveller = await this.cases.read(organisationId, travellerId);
    return comparedFields(check, traveller?.typed ?? {});
  }

  private async history(organisationId: string, { history }: Application): Promise<ApplicationBody['history']> {
    const names = await this.staff.of(organisationId, history.map(({ actorId }) => actorId));
    return history.map(({ at, action, to, actorId, reason, reasonCode }) => ({ at, action, to, actor: names.get(actorId) ?? 'Waypass', reason, reasonCode }));
  }

  private async labels(organisationId: string, items: readonly ApplicationSummary[]): Promise<Map<string, ApplicationSummaryBody['departure']>> {
    const ids = [...new Set(items.map(({ departureId }) => departureId))];
    const found = await Promise.all(ids.map((id) => this.departures.forSale(organisationId, id)));
    return new Map(
      found.flatMap((departure) => {
        if (isRefusal(departure)) return [];
        const { id, packageName, startsOn } = departure.value;
        return [[id, { id, label: packageName, startsOn }]];
      }),
    );
  }
}

const nameOf = (traveller: { givenNames: string | null; surname: string | null } | undefined): string =>
  traveller?.surname ? `${traveller.givenNames ?? ''} ${traveller.surname}`.trim() : 'Erased';
