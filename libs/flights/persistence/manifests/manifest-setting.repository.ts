import { Injectable } from '@nestjs/common';
import { Database, type Transaction, Vault } from '#platform';
import type { Receiver } from '../../domain/manifests/manifest-kind.js';
import { defaultSettings, type ManifestSettings } from '../../domain/manifests/manifest-settings.js';

/** Settings as they stand; version 0 where nobody has set any. */
export interface StoredSettings {
  readonly version: number;
  readonly settings: ManifestSettings;
}

const contextOf = (organisationId: string, receiver: Receiver): string => `manifest.setting:${organisationId}:${receiver}`;

/** Rows of `manifest_setting`. */
@Injectable()
export class ManifestSettingRepository {
  constructor(private readonly database: Database, private readonly vault: Vault) {}

  async read(organisationId: string, receiver: Receiver): Promise<StoredSettings> {
    const [row] = await this.database.query<{ version: number; content: Buffer }>('select version, content from manifest_setting where organisation_id = $1 and receiver = $2', [organisationId, receiver]);
    if (!row) return { version: 0, settings: defaultSettings };
    return { version: row.version, settings: { ...defaultSettings, ...(JSON.parse(this.vault.openForPlatform(contextOf(organisationId, receiver), row.content)) as Partial<ManifestSettings>) } };
  }

  /** False when the version is another one by now. */
  async write(tx: Transaction, organisationId: string, receiver: Receiver, { version, settings }: StoredSettings): Promise<boolean> {
    const content = this.vault.sealForPlatform(contextOf(organisationId, receiver), JSON.stringify(settings));
    const written = await tx.execute(
      version === 0
        ? 'insert into manifest_setting (organisation_id, receiver, version, content) values ($1, $2, $3 + 1, $4) on conflict do nothing'
        : 'update manifest_setting set version = version + 1, content = $4 where organisation_id = $1 and receiver = $2 and version = $3',
      [organisationId, receiver, version, content],
    );
    return written === 1;
  }
}
