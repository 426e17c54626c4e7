import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import type { FlightLeg } from '../../domain/legs/flight-leg.js';
import { checkTerms } from '../../domain/manifests/check-terms.js';
import { composeMessage, tellsChanges } from '../../domain/manifests/compose-message.js';
import { deltaBetween, isUnchanged, type ManifestDelta } from '../../domain/manifests/manifest-delta.js';
import type { ManifestKind, Receiver } from '../../domain/manifests/manifest-kind.js';
import type { ManifestRecord } from '../../domain/manifests/manifest-record.js';
import { faultsOf, type LegPerson } from '../../domain/manifests/missing-needs.js';
import { knowsTimes, toldFacts } from '../../domain/manifests/told-facts.js';
import { FlightLegRepository } from '../../persistence/legs/flight-leg.repository.js';
import { ManifestRepository } from '../../persistence/manifests/manifest.repository.js';
import { ManifestSettingRepository } from '../../persistence/manifests/manifest-setting.repository.js';
import { type ApprovalNumbers, GatherPeople } from './gather-people.js';

export interface ManifestOrder {
  readonly organisationId: string;
  readonly legId: string;
  readonly kind: ManifestKind;
  readonly receiver: Receiver;
  /** Everybody anew, although the receiver was sent a list before. */
  readonly whole: boolean;
  /** In place of the receiver's own; null for that. */
  readonly directory: string | null;
  readonly approvalNumbers: ApprovalNumbers;
}

/** What a manifest would be if it were made now. */
export interface ComposedManifest {
  readonly leg: FlightLeg;
  readonly people: readonly LegPerson[];
  /** What is different from what the receiver holds; null where that is nothing. */
  readonly delta: ManifestDelta | null;
  readonly base: ManifestRecord | null;
  readonly isDelta: boolean;
  /** Null for a list, which is drawn from its lines. */
  readonly text: string | null;
}

/** Works out who is on a leg, what is different from the manifest that was sent last, and writes the message. */
@Injectable()
export class ComposeManifest {
  constructor(
    private readonly clock: Clock,
    private readonly legs: FlightLegRepository,
    private readonly gather: GatherPeople,
    private readonly settings: ManifestSettingRepository,
    private readonly manifests: ManifestRepository,
  ) {}

  /**
   * After a leg got other times everybody is told anew; of one that was cancelled, whoever was sent a list is told that, and nobody else. Refuses `leg.unknown`, `manifest.leg`, `manifest.settings`, `manifest.incomplete`, `manifest.empty`, and what the
   * writer of the message refuses.
   */
  async compose(order: ManifestOrder, id: string): Promise<Result<ComposedManifest>> {
    const { organisationId, legId, kind, receiver, whole, approvalNumbers } = order;
    const [leg] = await this.legs.byIds(organisationId, [legId]);
    if (!leg) return refuse('leg.unknown');
    const isCancelled = leg.cancelledAt !== null;
    const stored = (await this.settings.read(organisationId, receiver)).settings;
    const settings = { ...stored, directory: order.directory ?? stored.directory };
    const refusal = checkTerms(leg, kind, receiver, settings);
    if (refusal) return refusal;
    const people = isCancelled ? [] : await this.gather.of(organisationId, leg, kind, approvalNumbers);
    const faults = faultsOf(kind, people);
    if (faults.length > 0) return refuse('manifest.incomplete', { errors: faults });

    const base = (await this.manifests.lastSent(order)) ?? null;
    if (isCancelled && (kind === 'crew' || !base || base.people === 0)) return refuse('manifest.leg', { detail: nothingToTell(kind) });
    const now = people.map(({ person }) => person);
    const delta = base ? deltaBetween((await this.manifests.lines(organisationId, base)).map(({ person }) => person), now, toldFacts(kind, receiver)) : null;
    const anew = now.length > 0 && (whole || (base !== null && !knowsTimes(kind, base, leg)));
    if (delta && !anew && isUnchanged(delta)) return refuse('manifest.empty', { detail: 'Nothing is different from the manifest that was sent last.' });
    if (!delta && now.length === 0) return refuse('manifest.empty', { detail: kind === 'crew' ? 'No crew is named for this leg.' : 'Nobody is on this leg.' });
    if (kind === 'list') return success({ leg, people, delta, base, isDelta: false, text: null });

    const source = { leg, people: now, delta: anew ? null : delta, isCancelled, settings, id, preparedAt: this.clock.now() };
    const written = composeMessage(kind, source);
    return written.refused ? written : success({ leg, people, delta, base, isDelta: tellsChanges(kind, source), text: written.value });
  }
}

const nothingToTell = (kind: ManifestKind): string =>
  kind === 'crew' ? 'This leg was cancelled. The message about its passengers says so.' : 'This leg was cancelled, and this receiver holds no list of anybody on it.';
