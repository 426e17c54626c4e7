import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import type { Leg } from '../../domain/leg.js';
import { deltaBetween, type ListedPerson, type ManifestDelta } from '../../domain/manifests/manifest-delta.js';
import { type ManifestKind, manifestKinds, manifestTerms, type Receiver } from '../../domain/manifests/manifest-kind.js';
import type { ManifestRecord } from '../../domain/manifests/manifest-record.js';
import { faultsOf, type LegPerson } from '../../domain/manifests/missing-needs.js';
import { knowsPassports, toldFacts } from '../../domain/manifests/told-facts.js';
import { ManifestRepository } from '../../persistence/manifests/manifest.repository.js';
import type { ApprovalNumbers } from '../download-manifest.js';
import { ReadLegs } from '../read-legs.js';
import { GatherPeople } from './gather-people.js';

/** What one receiver gets of a leg in one form. */
export interface StreamOfLeg {
  readonly kind: ManifestKind;
  readonly receiver: Receiver;
  /** The newest first. */
  readonly items: readonly ManifestRecord[];
  readonly lastSent: ManifestRecord | null;
  /** From what was sent last to what is so now; null while nothing was sent. */
  readonly delta: ManifestDelta | null;
  /** Who keeps it from leaving. */
  readonly held: readonly string[];
}

export interface ManifestsOfLeg {
  readonly leg: Leg;
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

/** Manifests of legs, and what has changed since they went out. */
@Injectable()
export class ReadManifests {
  constructor(
    private readonly legs: ReadLegs,
    private readonly gather: GatherPeople,
    private readonly manifests: ManifestRepository,
  ) {}

  /** Each leg with who is on it, in order of departure. */
  async ofDeparture(organisationId: string, departureId: string, approvalNumbers: ApprovalNumbers): Promise<ManifestsOfLeg[]> {
    const legs = await this.legs.ofDeparture(organisationId, departureId);
    const records = await this.manifests.ofLegs(organisationId, legs.map(({ id }) => id));
    const all: ManifestsOfLeg[] = [];
    for (const leg of legs) all.push(await this.ofLeg(organisationId, leg, records.filter(({ legId }) => legId === leg.id), approvalNumbers));
    return all;
  }

  /** Refuses `manifest.unknown`. */
  async one(organisationId: string, id: string): Promise<Result<ManifestWithLines>> {
    const manifest = await this.manifests.find(organisationId, id);
    if (!manifest) return refuse('manifest.unknown');
    const leg = await this.legs.byId(organisationId, manifest.legId);
    if (leg.refused) throw new Error(`manifest ${id} has no leg`);
    const lines = await this.manifests.lines(organisationId, manifest);
    const before = manifest.baseId === null ? null : await this.manifests.lines(organisationId, { id: manifest.baseId, kind: manifest.kind });
    return success({ ...manifest, leg: leg.value, lines, delta: before && deltaBetween(before.map(({ person }) => person), lines.map(({ person }) => person), toldFacts(manifest.kind, manifest.receiver)) });
  }

  /**
   * The people of a leg with their passports as they stood in what was sent last, once everybody who was ever sent a manifest of its travellers
   * knows as much; null while one of them holds something else. A guide is told no passports, so that a list for guides alone is none.
   */
  async heldByAll(organisationId: string, legId: string): Promise<readonly ListedPerson[] | null> {
    const sent = (await this.manifests.ofLegs(organisationId, [legId])).filter(({ kind, sentAt }) => kind !== 'crew' && sentAt !== null);
    const lasts = [...Map.groupBy(sent, ({ kind, receiver }) => `${kind} ${receiver}`).values()].map((records) => records.reduce((a, b) => (b.number > a.number ? b : a)));
    const newest = lasts.filter(({ receiver }) => receiver !== 'guide').reduce<ManifestRecord | null>((a, b) => (a && a.sentAt! > b.sentAt! ? a : b), null);
    if (!newest) return null;
    const current = (await this.manifests.lines(organisationId, newest)).map(({ person }) => person);
    for (const last of lasts) {
      const held = (await this.manifests.lines(organisationId, last)).map(({ person }) => person);
      if (!knowsPassports(held, current, last)) return null;
    }
    return current;
  }

  private async ofLeg(organisationId: string, leg: Leg, records: readonly ManifestRecord[], approvalNumbers: ApprovalNumbers): Promise<ManifestsOfLeg> {
    const travellers = await this.gather.of(organisationId, leg, 'list', approvalNumbers);
    const crew = await this.gather.of(organisationId, leg, 'crew', approvalNumbers);
    const streams: StreamOfLeg[] = [];
    for (const kind of manifestKinds.filter((one) => manifestTerms[one].modes.includes(leg.mode))) {
      const people = kind === 'crew' ? crew : travellers;
      const held = people.filter((one) => faultsOf(kind, [one]).length > 0).map(({ person }) => person.id);
      for (const receiver of manifestTerms[kind].receivers) {
        const items = records.filter((one) => one.kind === kind && one.receiver === receiver);
        const lastSent = items.filter(({ sentAt }) => sentAt !== null).sort((a, b) => b.number - a.number)[0] ?? null;
        const before = lastSent && (await this.manifests.lines(organisationId, lastSent));
        streams.push({ kind, receiver, items, lastSent, delta: before && deltaBetween(before.map(({ person }) => person), people.map(({ person }) => person), toldFacts(kind, receiver)), held });
      }
    }
    return { leg, travellers, crew, streams };
  }
}
