import { Injectable } from '@nestjs/common';
import { nameFix, ReadNameScales } from '#flights';
import { Clock, dayOf, type IsoDate, type Money } from '#kernel';
import { type ArtefactFact, type ArtefactKind, wrongBy } from '../../domain/stale/artefact.js';
import { type CostBasis, reissueCost } from '../../domain/stale/reissue-cost.js';
import { reissueDeadline } from '../../domain/stale/reissue-deadline.js';
import { type PricedMark, type SettledHow, StaleArtefactRepository } from '../../persistence/stale/stale-artefact.repository.js';

/** An artefact that is wrong about a traveller: by what, until when it can be put right, and for how much. */
export interface StaleArtefact {
  readonly id: string;
  readonly kind: ArtefactKind;
  /** The application (also of a visa), the batch, the leg (ticket, manifest), the departure (rooms) or the event (bibs). */
  readonly artefactId: string;
  readonly travellerId: string;
  readonly departureId: string;
  /** Which facts, and why each matters to this artefact. */
  readonly causes: readonly { readonly fact: ArtefactFact; readonly why: string }[];
  /** As of today: a ticket grows dearer as the journey comes nearer. Null where it costs nothing, or nobody knows. */
  readonly cost: Money | null;
  readonly costBasis: CostBasis;
  /** Latest safe day. */
  readonly deadline: IsoDate;
  readonly late: boolean;
  /** A ticket that was entered: it is right as soon as the carrier's new name is entered, or it is void, or put on the new times. */
  readonly entered: boolean;
  /** Rises with every change of the causes; named when it is settled by hand. */
  readonly version: number;
  readonly markedAt: string;
}

export interface SettledArtefact extends StaleArtefact {
  readonly settled: { readonly at: string; readonly how: SettledHow; readonly by: string | null; readonly reason: string | null };
}

const most = 2_000;
const mostSettled = 200;

/** What has to be issued anew. */
@Injectable()
export class ReadStaleArtefacts {
  constructor(
    private readonly clock: Clock,
    private readonly marks: StaleArtefactRepository,
    private readonly scales: ReadNameScales,
  ) {}

  /** What is due first comes first. */
  async ofDeparture(organisationId: string, departureId: string): Promise<StaleArtefact[]> {
    return this.told(organisationId, await this.marks.priced(organisationId, { departureId }, false, most));
  }

  /** By traveller id, what is due first first; who has none is not in the map. */
  async ofTravellers(organisationId: string, travellerIds: readonly string[]): Promise<Map<string, StaleArtefact[]>> {
    return Map.groupBy(await this.told(organisationId, await this.marks.priced(organisationId, { travellerIds }, false, most)), ({ travellerId }) => travellerId);
  }

  /** What was wrong once, the newest first; at most 200. */
  async settledOf(organisationId: string, departureId: string): Promise<SettledArtefact[]> {
    const marks = await this.marks.priced(organisationId, { departureId }, true, mostSettled);
    const reasons = await this.marks.reasons(marks);
    const scales = await this.scalesOf(organisationId, marks);
    return marks.flatMap((mark, at) => {
      const { settledAt, settledHow: how, settledBy: by } = mark;
      return settledAt && how ? [{ ...this.one(mark, scales), settled: { at: settledAt.toISOString(), how, by, reason: reasons[at] ?? null } }] : [];
    });
  }

  private scalesOf(organisationId: string, marks: readonly PricedMark[]): ReturnType<ReadNameScales['ofCarriers']> {
    return this.scales.ofCarriers(organisationId, [...new Set(marks.flatMap(({ carriage }) => (carriage ? [carriage.carrier] : [])))]);
  }

  private async told(organisationId: string, marks: readonly PricedMark[]): Promise<StaleArtefact[]> {
    const scales = await this.scalesOf(organisationId, marks);
    return marks.map((mark) => this.one(mark, scales)).sort((one, other) => one.deadline.localeCompare(other.deadline) || one.id.localeCompare(other.id));
  }

  private one({ id, kind, artefactId, travellerId, departureId, facts, version, markedAt, startsOn, submitBy, smallCorrection, carriage, fee }: PricedMark, scales: Scales): StaleArtefact {
    const today = dayOf(this.clock.now());
    const carrier = carrierPrice(carriage, scales, smallCorrection, today);
    const { cost, basis } = reissueCost({ kind, facts, today, startsOn, smallCorrection, carrier, fee });
    const deadline = reissueDeadline(kind, startsOn, submitBy);
    const causes = facts.map((fact) => ({ fact, why: wrongBy[kind][fact] ?? '' }));
    return { id, kind, artefactId, travellerId, departureId, causes, cost, costBasis: basis, deadline, late: deadline < today, entered: carriage?.entered ?? false, version, markedAt: markedAt.toISOString() };
  }
}

type Scales = Awaited<ReturnType<ReadNameScales['ofCarriers']>>;

/** By the carrier's own scale; null where it has named none. */
function carrierPrice(carriage: PricedMark['carriage'], scales: Scales, smallCorrection: boolean, today: IsoDate): { cost: Money | null; refused: boolean } | null {
  const scale = carriage && scales.get(carriage.carrier);
  if (!scale) return null;
  const { outcome, cost } = nameFix(scale, { grade: smallCorrection ? 'small' : 'major', today, departsOn: carriage.departsOn, ticketed: carriage.ticketed });
  return { cost, refused: outcome === 'not-possible' || outcome === 'too-late' };
}
