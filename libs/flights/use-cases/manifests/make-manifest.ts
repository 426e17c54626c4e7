import { Injectable } from '@nestjs/common';
import { Clock, newId, type Result, success } from '#kernel';
import { Database, publish } from '#platform';
import { ManifestRepository } from '../../persistence/manifests/manifest.repository.js';
import { ComposeManifest, type ManifestOrder } from './compose-manifest.js';

/** Makes the next numbered manifest of a leg for a receiver, of what is so at this moment. It stays as it is from then on. */
@Injectable()
export class MakeManifest {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly composer: ComposeManifest,
    private readonly manifests: ManifestRepository,
  ) {}

  /** Refuses what {@link ComposeManifest} refuses. `userId` is null for the platform itself. */
  make(order: ManifestOrder, userId: string | null): Promise<Result<{ id: string }>> {
    return this.database.transaction(async (tx) => {
      const { organisationId, legId, kind, receiver } = order;
      await this.manifests.lock(tx, order);
      const id = newId();
      const composed = await this.composer.compose(order, id);
      if (composed.refused) return composed;
      const { leg, people, delta, base, isDelta, text } = composed.value;
      // Somebody who was taken off stands in the message as well, though not on the list.
      const named = [...people.map(({ person }) => person.id), ...(isDelta ? (delta?.removed ?? []).map((person) => person.id) : [])];
      const content = text === null ? null : await this.manifests.seal(id, order, named, text);
      await this.manifests.insert(tx, order, { id, isDelta, departsAt: leg.departsAt, arrivesAt: leg.arrivesAt, baseId: base?.id ?? null, people: people.length, madeBy: userId, madeAt: this.clock.now(), content }, people);
      await publish(tx, { type: 'manifest.made', organisationId, subject: { manifestId: id, legId, kind, receiver, people: people.length } });
      return success({ id });
    });
  }
}
