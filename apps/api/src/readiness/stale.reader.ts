import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { ReadStaffNames } from '#accounts';
import { ListApplications, ReadBatch } from '#entry';
import { ReadLegs } from '#flights';
import { type IsoDate, isRefusal, type Money } from '#kernel';
import { type ArtefactKind, ReadStaleArtefacts, type StaleArtefact } from '#readiness';
import { ReadTravellers } from '#travellers';
import type { settledArtefactsSchema, StaleArtefactBody, StaleArtefactsBody } from './stale.schema.js';

interface Label {
  readonly label: string;
  readonly day: IsoDate | null;
}

const byHand: ReadonlySet<ArtefactKind> = new Set(['visa', 'ticket', 'bib']);

/** Puts stale artefacts together with names, flights and numbers, which are other rooms' to tell. */
@Injectable()
export class StaleArtefactReader {
  constructor(
    private readonly stale: ReadStaleArtefacts,
    private readonly travellers: ReadTravellers,
    private readonly applications: ListApplications,
    private readonly batches: ReadBatch,
    private readonly legs: ReadLegs,
    private readonly staff: ReadStaffNames,
  ) {}

  async ofDeparture(organisationId: string, departureId: string): Promise<StaleArtefactsBody> {
    return this.listed(organisationId, await this.stale.ofDeparture(organisationId, departureId));
  }

  async ofTraveller(organisationId: string, travellerId: string): Promise<StaleArtefactsBody> {
    return this.listed(organisationId, (await this.stale.ofTravellers(organisationId, [travellerId])).get(travellerId) ?? []);
  }

  async settledOf(organisationId: string, departureId: string): Promise<z.output<typeof settledArtefactsSchema>> {
    const found = await this.stale.settledOf(organisationId, departureId);
    const names = await this.staff.of(organisationId, found.flatMap(({ settled }) => settled.by ?? []));
    const bodies = await this.bodies(organisationId, found);
    return { items: bodies.map((body, at) => ({ ...body, settled: { ...found[at]!.settled, by: found[at]!.settled.by && (names.get(found[at]!.settled.by) ?? 'Waypass') } })) };
  }

  private async listed(organisationId: string, found: readonly StaleArtefact[]): Promise<StaleArtefactsBody> {
    const items = await this.bodies(organisationId, found);
    return { items, totals: totalsOf(items), unknownCosts: items.filter(({ costBasis }) => costBasis === 'not-known').length };
  }

  private async bodies(organisationId: string, found: readonly StaleArtefact[]): Promise<StaleArtefactBody[]> {
    const travellers = await this.travellers.byIds(organisationId, found.map(({ travellerId }) => travellerId));
    const labels = await this.labels(organisationId, found);
    return found.map(({ id, kind, artefactId, travellerId, causes, cost, costBasis, deadline, late, entered, version, markedAt }) => {
      const { givenNames = null, surname = null } = travellers.get(travellerId) ?? {};
      const name = surname === null ? 'Erased' : `${givenNames ?? ''} ${surname}`.trim();
      return {
        id, kind, artefactId, ...(labels.get(artefactId) ?? { label: '', day: null }), traveller: { id: travellerId, name }, causes: causes.map((cause) => ({ ...cause })),
        cost: cost && { ...cost }, costBasis, deadline, late, byHand: byHand.has(kind) && causes.every(({ fact }) => (entered ? fact === 'schedule' : fact !== 'presence')), version, markedAt,
      };
    });
  }

  /** By artefact id. Rooming lists and bibs are told by their kind alone. */
  private async labels(organisationId: string, found: readonly StaleArtefact[]): Promise<Map<string, Label>> {
    const ids = (...kinds: ArtefactKind[]): string[] => [...new Set(found.filter(({ kind }) => kinds.includes(kind)).map(({ artefactId }) => artefactId))];
    const legs = await this.legs.byIds(organisationId, ids('ticket', 'manifest'));
    const papers = new Set(ids('application', 'visa'));
    const applications = papers.size > 0 ? await this.applications.ofTravellers(organisationId, [...new Set(found.map(({ travellerId }) => travellerId))]) : [];
    const batches = await Promise.all(ids('batch').map((id) => this.batches.read(organisationId, id)));
    return new Map<string, Label>([
      ...legs.map(({ id, carrier, number, departsAt }) => [id, { label: `${carrier} ${number}`, day: departsAt.slice(0, 10) }] as const),
      ...applications.filter(({ summary }) => papers.has(summary.id)).map(({ summary }) => [summary.id, { label: summary.authority.name, day: null }] as const),
      ...batches.flatMap((batch) => (isRefusal(batch) ? [] : [[batch.value.id, { label: String(batch.value.number), day: null }] as const])),
    ]);
  }
}

/** Per currency, by its code. */
function totalsOf(items: readonly { readonly cost: Money | null }[]): Money[] {
  const sums = new Map<string, number>();
  for (const { cost } of items) if (cost) sums.set(cost.currency, (sums.get(cost.currency) ?? 0) + cost.amount);
  return [...sums].sort(([one], [other]) => one.localeCompare(other)).map(([currency, amount]) => ({ amount, currency }));
}
