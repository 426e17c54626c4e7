import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import type { ManifestRecord } from '../../domain/manifests/manifest-record.js';
import { ManifestRepository } from '../../persistence/manifests/manifest.repository.js';

export interface SentManifest {
  readonly organisationId: string;
  readonly manifestId: string;
  /** Null for the platform itself. */
  readonly userId: string | null;
  /** To whom, in the sender's words. */
  readonly to: string;
}

/** Records that a manifest went out: the next one tells what is different from it. */
@Injectable()
export class MarkManifestSent {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly manifests: ManifestRepository,
  ) {}

  /** Refuses `manifest.unknown`, `manifest.sent-already`, or `manifest.outdated` when another one was sent since it was made. */
  mark({ organisationId, manifestId, userId, to }: SentManifest): Promise<Result<ManifestRecord>> {
    return this.database.transaction(async (tx) => {
      const manifest = await this.manifests.find(organisationId, manifestId);
      if (!manifest) return refuse('manifest.unknown');
      if (manifest.sentAt) return refuse('manifest.sent-already');
      const { legId, kind, receiver, number, baseId } = manifest;
      const stream = { organisationId, legId, kind, receiver };
      await this.manifests.lock(tx, stream);
      const last = await this.manifests.lastSent(stream);
      const sent = { by: userId, at: this.clock.now(), to };
      if (last?.id === manifestId) return refuse('manifest.sent-already');
      if ((last?.id ?? null) !== baseId) return refuse('manifest.outdated', { detail: `Number ${last?.number ?? 0} was sent since this one was made. Make a new one, and send that.` });
      if (!(await this.manifests.markSent(tx, organisationId, manifestId, sent))) return refuse('manifest.sent-already');
      await publish(tx, { type: 'manifest.sent', organisationId, subject: { manifestId, legId, kind, receiver, number } });
      return success({ ...manifest, sentBy: userId, sentAt: sent.at, sentTo: to });
    });
  }
}
