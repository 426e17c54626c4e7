import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import type { Leg } from '../../domain/leg.js';
import type { FlightLeg } from '../../domain/legs/flight-leg.js';
import { deltaBetween, isUnchanged, type ListedPerson, type ManifestDelta } from '../../domain/manifests/manifest-delta.js';
import { type ManifestKind, manifestKinds, manifestTerms, type Receiver } from '../../domain/manifests/manifest-kind.js';
import type { ManifestRecord } from '../../domain/manifests/manifest-record.js';
import { faultsOf, type LegPerson } from '../../domain/manifests/missing-needs.js';
import { knowsPassports, knowsTimes, tellsHours, toldFacts } from '../../domain/manifests/told-facts.js';
import { FlightLegRepository } from '../../persistence/legs/flight-leg.repository.js';
import { ManifestRepository } from '../../persistence/manifests/manifest.repository.js';
import { type ApprovalNumbers, GatherPeople } from './gather-people.js';

/** What one receiver gets of a leg in one form. */
export interface StreamOfLeg {
  readonly kind: ManifestKind;
  readonly receiver: Receiver;
  /** The newest first. */
  readonly items: readonly ManifestRecord[];
  readonly lastSent: ManifestRecord | null;
  /** From what was sent last to what is so now; null while nothing was sent. */
  readonly delta: ManifestDelta | null;
  /** What was sent last was for other times of the leg. */
  readonly isRetimed: boolean;
  /** What was sent last is what is so now. */
  readonly isCurrent: boolean;
  /** Who keeps it from leaving. */
  readonly held: readonly string[];
}

export interface ManifestsOfLeg {
  readonly leg: Leg;
  /** It does not go: whoever was sent a list of it has to be told. */
  readonly isCancelled: boolean;
  readonly travellers: readonly LegPerson[];
  readonly crew: readonly LegPerson[];
  readonly streams: readonly StreamOfLeg[];
}

/** A manifest with who stands on it. */
export interface ManifestWithLines extends ManifestRecord {
  readonly leg: Leg;
  readonly lines: readonly LegPerson[];
  /** From the one that was sent before it; null for a first one. */
  readonly delta: ManifestDelta | null;
}

/** What one receiver holds of a leg in one form. */
export interface SentList {
  readonly legId: string;
  readonly people: readonly ListedPerson[];
  /** It tells passports' numbers. */
  readonly tellsNumbers: boolean;
}

/** What everybody holds who was sent a manifest of a leg. */
export interface HeldList {
  readonly leg: Leg;
  readonly people: readonly ListedPerson[];
  /** Whether any of them was told the hours, and not the day alone. */
  readonly tellsHours: boolean;
}

/** Manifests of legs, and what has changed since they went out. */
@Injectable()
export class ReadManifests {
  constructor(
    private readonly legs: FlightLegRepository,
    private readonly gather: GatherPeople,
    private readonly manifests: ManifestRepository,
  ) {}

  /** Each leg that goes with who is on it, in order of departure, and the cancelled ones of which something was sent. */
  async ofDeparture(organisationId: string, departureId: string, approvalNumbers: ApprovalNumbers): Promise<ManifestsOfLeg[]> {
    const legs = await this.legs.ofDeparture(organisationId, departureId);
    const records = Map.groupBy(await this.manifests.ofLegs(organisationId, legs.map(({ id }) => id)), ({ legId }) => legId);
    const all: ManifestsOfLeg[] = [];
    for (const leg of legs) {
      const ofLeg = records.get(leg.id) ?? [];
      if (!leg.cancelledAt) all.push(await this.ofLeg(organisationId, leg, ofLeg, approvalNumbers));
      else if (ofLeg.some(({ sentAt }) => sentAt !== null)) all.push(await this.ofCancelled(organisationId, leg, ofLeg));
    }
    return all;
  }

  /** Refuses `manifest.unknown`. */
  async one(organisationId: string, id: string): Promise<Result<ManifestWithLines>> {
    const manifest = await this.manifests.find(organisationId, id);
    if (!manifest) return refuse('manifest.unknown');
    const [leg] = await this.legs.byIds(organisationId, [manifest.legId]);
    if (!leg) throw new Error(`manifest ${id} has no leg`);
    const lines = await this.manifests.lines(organisationId, manifest);
    const before = manifest.baseId === null ? null : await this.manifests.lines(organisationId, { id: manifest.baseId, kind: manifest.kind });
    return success({ ...manifest, leg, lines, delta: before && deltaBetween(before.map(({ person }) => person), lines.map(({ person }) => person), toldFacts(manifest.kind, manifest.receiver)) });
  }

  /**
   * The people of a leg with their passports as they stood in what was sent last, once everybody who was ever sent a manifest of its travellers
   * knows as much, and when it leaves; null while one of them holds something else. A guide is told no passports, so that a list for guides alone
   * is none.
   */
  async heldByAll(organisationId: string, legId: string): Promise<HeldList | null> {
    const [leg] = await this.legs.byIds(organisationId, [legId]);
    const lasts = lastOfEach(await this.manifests.ofLegs(organisationId, [legId])).filter(({ kind }) => kind !== 'crew');
    const newest = lasts.filter(({ receiver }) => receiver !== 'guide').reduce<ManifestRecord | null>((a, b) => (a && a.sentAt! > b.sentAt! ? a : b), null);
    if (!leg || !newest || (!leg.cancelledAt && lasts.some((last) => !knowsTimes(last.kind, last, leg)))) return null;
    const current = (await this.manifests.lines(organisationId, newest)).map(({ person }) => person);
    for (const last of lasts) {
      const held = (await this.manifests.lines(organisationId, last)).map(({ person }) => person);
      if (!knowsPassports(held, current, last)) return null;
    }
    return { leg, people: current, tellsHours: lasts.some(({ kind }) => tellsHours(kind)) };
  }

  /** What was sent last of each leg of a departure in each form, the cancelled legs among them; crews apart. */
  async sentOf(organisationId: string, departureId: string): Promise<SentList[]> {
    const legs = await this.legs.ofDeparture(organisationId, departureId);
    const records = Map.groupBy(await this.manifests.ofLegs(organisationId, legs.map(({ id }) => id)), ({ legId }) => legId);
    const lasts = [...records.values()].flatMap(lastOfEach).filter(({ kind }) => kind !== 'crew');
    const lines = await this.manifests.linesOfAll(organisationId, lasts.map(({ id }) => id));
    return lasts.map(({ id, legId, kind, receiver }) => ({ legId, people: lines.get(id)!.map(({ person }) => person), tellsNumbers: toldFacts(kind, receiver).includes('documentNumber') }));
  }

  private async ofLeg(organisationId: string, leg: FlightLeg, records: readonly ManifestRecord[], approvalNumbers: ApprovalNumbers): Promise<ManifestsOfLeg> {
    const travellers = await this.gather.of(organisationId, leg, 'list', approvalNumbers);
    const crew = await this.gather.of(organisationId, leg, 'crew', approvalNumbers);
    const streams: StreamOfLeg[] = [];
    for (const kind of manifestKinds.filter((one) => manifestTerms[one].modes.includes(leg.mode))) {
      const people = kind === 'crew' ? crew : travellers;
      for (const receiver of manifestTerms[kind].receivers) streams.push(await this.stream(organisationId, leg, { kind, receiver }, records, people));
    }
    return { leg, isCancelled: false, travellers, crew, streams };
  }

  /** Whom the message that it does not go is for. A crew has no such message. */
  private async ofCancelled(organisationId: string, leg: FlightLeg, records: readonly ManifestRecord[]): Promise<ManifestsOfLeg> {
    const streams: StreamOfLeg[] = [];
    for (const last of lastOfEach(records)) if (last.kind !== 'crew') streams.push(await this.stream(organisationId, leg, last, records, []));
    return { leg, isCancelled: true, travellers: [], crew: [], streams };
  }

  private async stream(organisationId: string, leg: FlightLeg, { kind, receiver }: Pick<StreamOfLeg, 'kind' | 'receiver'>, records: readonly ManifestRecord[], people: readonly LegPerson[]): Promise<StreamOfLeg> {
    const items = records.filter((one) => one.kind === kind && one.receiver === receiver);
    const lastSent = lastOfEach(items)[0] ?? null;
    const before = lastSent && (await this.manifests.lines(organisationId, lastSent));
    const delta = before && deltaBetween(before.map(({ person }) => person), people.map(({ person }) => person), toldFacts(kind, receiver));
    const isRetimed = lastSent !== null && leg.cancelledAt === null && !knowsTimes(kind, lastSent, leg);
    const held = people.filter((one) => faultsOf(kind, [one]).length > 0).map(({ person }) => person.id);
    return { kind, receiver, items, lastSent, delta, isRetimed, isCurrent: delta !== null && isUnchanged(delta) && !isRetimed, held };
  }
}

/** Of each receiver and form, what was sent last. */
const lastOfEach = (records: readonly ManifestRecord[]): ManifestRecord[] =>
  [...Map.groupBy(records.filter(({ sentAt }) => sentAt !== null), ({ kind, receiver }) => `${kind} ${receiver}`).values()].map((sent) => sent.reduce((a, b) => (b.number > a.number ? b : a)));
