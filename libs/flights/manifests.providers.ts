import { LegCrewRepository } from './persistence/manifests/leg-crew.repository.js';
import { ManifestRepository } from './persistence/manifests/manifest.repository.js';
import { ManifestSettingRepository } from './persistence/manifests/manifest-setting.repository.js';
import { ChangeManifestSettings } from './use-cases/manifests/change-manifest-settings.js';
import { ComposeManifest } from './use-cases/manifests/compose-manifest.js';
import { DownloadManifestFile } from './use-cases/manifests/download-manifest-file.js';
import { GatherPeople } from './use-cases/manifests/gather-people.js';
import { MakeManifest } from './use-cases/manifests/make-manifest.js';
import { MarkManifestSent } from './use-cases/manifests/mark-manifest-sent.js';
import { PreviewManifest } from './use-cases/manifests/preview-manifest.js';
import { ReadManifests } from './use-cases/manifests/read-manifests.js';
import { SetCrew } from './use-cases/manifests/set-crew.js';

/** What manifests are made from, and what makes them. */
export const manifestUseCases = [ChangeManifestSettings, DownloadManifestFile, MakeManifest, MarkManifestSent, PreviewManifest, ReadManifests, SetCrew];
export const manifestProviders = [LegCrewRepository, ManifestRepository, ManifestSettingRepository, ComposeManifest, GatherPeople, ...manifestUseCases];
