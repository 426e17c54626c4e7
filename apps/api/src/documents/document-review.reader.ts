import { Injectable } from '@nestjs/common';
import { ReadStaffNames } from '#accounts';
import { ListBookedTravellers } from '#bookings';
import { type DocumentCheck, type DocumentReview, type Finding, type QueuedCheck, ReadDocumentReview, type ReviewStep, RevealDocument, unwaivable } from '#documents';
import { isRefusal, refuse } from '#kernel';
import { ReadDeparture } from '#packages';
import { ReadTravellerCase } from '#readiness';
import { ReadTravellers } from '#travellers';
import { type ComparedField, comparedFields, masked } from '../entry/compared-fields.js';
import { ProblemException } from '../http/problems/problem-exception.js';
import { unwrap } from '../http/problems/unwrap.js';
import type { QueuedCheckBody, RevealedCheckBody, ReviewedCheckBody } from './document-review.schema.js';

interface Onlooker {
  readonly organisationId: string;
  readonly userId: string;
}

type Label = Pick<QueuedCheckBody, 'travellerName' | 'departure'>;

/** Puts document checks together with names, departures and answers, which are other rooms' to tell. */
@Injectable()
export class DocumentReviewReader {
  constructor(
    private readonly reviews: ReadDocumentReview,
    private readonly documents: RevealDocument,
    private readonly travellers: ReadTravellers,
    private readonly booked: ListBookedTravellers,
    private readonly departures: ReadDeparture,
    private readonly cases: ReadTravellerCase,
    private readonly staff: ReadStaffNames,
  ) {}

  async summaries(organisationId: string, items: readonly QueuedCheck[]): Promise<QueuedCheckBody[]> {
    const labels = await this.labels(organisationId, items.map(({ travellerId }) => travellerId));
    return items.map(({ findings, createdAt, finishedAt, ...item }) => ({
      ...item,
      ...labels(item.travellerId),
      findings: withoutValues(findings),
      createdAt: createdAt.toISOString(),
      finishedAt: finishedAt.toISOString(),
    }));
  }

  /** One check; everything of the passport is masked. */
  async one(organisationId: string, id: string): Promise<ReviewedCheckBody> {
    const { check, revision, history, supersededBy } = unwrap(await this.reviews.read(organisationId, id));
    const { travellerId, state, outcome, findings, createdAt, finishedAt } = check;
    const labels = await this.labels(organisationId, [travellerId]);
    return {
      id,
      travellerId,
      ...labels(travellerId),
      state,
      outcome,
      findings: withoutValues(findings),
      createdAt: createdAt.toISOString(),
      finishedAt: finishedAt?.toISOString() ?? null,
      revision,
      fields: masked(await this.fields(check)),
      history: await this.history(organisationId, history),
      supersededBy,
      acceptable: isAcceptable(check),
    };
  }

  /** The passport in clear. The look is on record before anything is opened. */
  async reveal({ organisationId, userId }: Onlooker, id: string, reason: string): Promise<RevealedCheckBody> {
    const { travellerId } = (await this.newest(organisationId, id)).check;
    const revealed = unwrap(await this.documents.reveal({ organisationId, userId, travellerId }, reason));
    const { check, revision, history } = await this.newest(organisationId, revealed.id);
    if (check.id !== id) throw superseded();
    const { reading, keptFile } = check;
    const written = history.findLast((step) => step.decision !== 'lapsed' && step.lines !== null);
    return {
      revision,
      fields: await this.fields(check),
      findings: check.findings.map((finding) => ({ ...finding })),
      imageUrl: keptFile && `/api/v1/document-checks/${id}/image`,
      picture: reading && { ...reading.kept, outlines: reading.outlines.map((quad) => quad.map((point) => [...point])) },
      zone: reading?.lines ? [...reading.lines] : null,
      trueZone: written && 'lines' in written && written.lines ? [...written.lines] : null,
      corrections: (reading?.corrections ?? []).map((correction) => ({ ...correction })),
      confidence: reading?.lines ? reading.confidence : null,
    };
  }

  async picture({ organisationId, userId }: Onlooker, id: string): Promise<Buffer> {
    const { travellerId } = (await this.newest(organisationId, id)).check;
    return unwrap(await this.documents.picture({ organisationId, userId, travellerId }));
  }

  private async newest(organisationId: string, id: string): Promise<DocumentReview> {
    const review = unwrap(await this.reviews.read(organisationId, id));
    if (review.supersededBy) throw superseded();
    return review;
  }

  private async fields(check: DocumentCheck): Promise<ComparedField[]> {
    const traveller = await this.cases.read(check.organisationId, check.travellerId);
    return comparedFields(check, traveller?.typed ?? {});
  }

  private async history(organisationId: string, steps: readonly ReviewStep[]): Promise<ReviewedCheckBody['history']> {
    const names = await this.staff.of(organisationId, steps.flatMap((step) => ('userId' in step ? [step.userId] : [])));
    return steps.map((step) => {
      const at = step.at.toISOString();
      if (step.decision === 'lapsed') return { at, decision: step.decision, actor: null, reason: null, corrected: false };
      return { at, decision: step.decision, actor: names.get(step.userId) ?? 'Waypass', reason: step.reason, corrected: step.lines !== null };
    });
  }

  private async labels(organisationId: string, ids: readonly string[]): Promise<(travellerId: string) => Label> {
    const travellers = await this.travellers.byIds(organisationId, ids);
    const bookings = new Map((await this.booked.list(organisationId, { travellerIds: ids })).map(({ travellerId, departureId }) => [travellerId, departureId]));
    const found = await Promise.all([...new Set(bookings.values())].map((id) => this.departures.forSale(organisationId, id)));
    const departures = new Map(
      found.flatMap((departure) => {
        if (isRefusal(departure)) return [];
        const { id, packageName, startsOn } = departure.value;
        return [[id, { id, label: packageName, startsOn }]];
      }),
    );
    return (travellerId) => ({
      travellerName: nameOf(travellers.get(travellerId)),
      departure: departures.get(bookings.get(travellerId) ?? '') ?? null,
    });
  }
}

const superseded = (): ProblemException => new ProblemException(refuse('document.superseded', { detail: 'Look at the picture that the traveller sent last.' }));

const withoutValues = (findings: readonly Finding[]): QueuedCheckBody['findings'] => findings.map(({ expected: _expected, found: _found, ...finding }) => finding);

/** Lines that the officer types may make a passport of what was read as none: then it is for the decision to say. */
const isAcceptable = ({ reading, keptFile, findings }: DocumentCheck): boolean =>
  reading !== null && keptFile !== null && !findings.some(({ code, field }) => field === undefined && code !== 'mrz.not-icao' && unwaivable.has(code));

const nameOf = (traveller: { givenNames: string | null; surname: string | null } | undefined): string =>
  traveller?.surname ? `${traveller.givenNames ?? ''} ${traveller.surname}`.trim() : 'Erased';
