import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { type Receiver, receivers } from '../../domain/manifests/manifest-kind.js';
import { checkSettings } from '../../domain/manifests/manifest-settings.js';
import { ManifestSettingRepository, type StoredSettings } from '../../persistence/manifests/manifest-setting.repository.js';

export interface SettingsOfReceiver extends StoredSettings {
  readonly receiver: Receiver;
}

/** What goes into every message to one kind of receiver. */
@Injectable()
export class ChangeManifestSettings {
  constructor(private readonly database: Database, private readonly settings: ManifestSettingRepository) {}

  async all(organisationId: string): Promise<SettingsOfReceiver[]> {
    const found: SettingsOfReceiver[] = [];
    for (const receiver of receivers) found.push({ receiver, ...(await this.settings.read(organisationId, receiver)) });
    return found;
  }

  /** Refuses `manifest.unwritable` with a pointer for each fault, and `manifest.changed` when somebody was faster. */
  change(organisationId: string, { receiver, version, settings }: SettingsOfReceiver): Promise<Result<SettingsOfReceiver>> {
    return this.database.transaction(async (tx) => {
      const refusal = checkSettings(settings);
      if (refusal) return refusal;
      if (!(await this.settings.write(tx, organisationId, receiver, { version, settings }))) return refuse('manifest.changed');
      await publish(tx, { type: 'manifest.settings-changed', organisationId, subject: { receiver } });
      return success({ receiver, version: version + 1, settings });
    });
  }
}
