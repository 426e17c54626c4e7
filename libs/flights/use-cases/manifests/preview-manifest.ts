import { Injectable } from '@nestjs/common';
import { newId, type Result, success } from '#kernel';
import { Database, publish } from '#platform';
import { type ManifestTable, manifestTable } from '../../domain/manifests/manifest-table.js';
import { ComposeManifest, type ManifestOrder } from './compose-manifest.js';

/** A manifest as it would leave: the text of the message, or the rows of a list. */
export interface ManifestPreview {
  readonly isDelta: boolean;
  readonly people: number;
  readonly text: string | null;
  readonly table: ManifestTable | null;
}

/** Shows a manifest before it is made. It opens passports' data, so that every look is recorded. */
@Injectable()
export class PreviewManifest {
  constructor(private readonly database: Database, private readonly composer: ComposeManifest) {}

  /** Refuses what {@link ComposeManifest} refuses. */
  async preview(order: ManifestOrder): Promise<Result<ManifestPreview>> {
    const { organisationId, legId, kind, receiver } = order;
    const composed = await this.composer.compose(order, newId());
    if (composed.refused) return composed;
    const { people, delta, isDelta, text } = composed.value;
    await this.database.transaction((tx) => publish(tx, { type: 'manifest.previewed', organisationId, subject: { legId, kind, receiver, people: people.length } }));
    return success({ isDelta, people: people.length, text, table: text === null ? manifestTable(receiver, people, delta) : null });
  }
}
