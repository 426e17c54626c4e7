import { RuleAlertRepository } from './persistence/rule-alert.repository.js';
import { RuleDraftRepository } from './persistence/rule-draft.repository.js';
import { RuleKeyRepository } from './persistence/rule-key.repository.js';
import { RuleListRepository } from './persistence/rule-list.repository.js';
import { RuleMergeRepository } from './persistence/rule-merge.repository.js';
import { RulePublicationRepository } from './persistence/rule-publication.repository.js';
import { AlertExpiringRules } from './use-cases/authoring/alert-expiring-rules.js';
import { ListRuleDrafts } from './use-cases/authoring/list-rule-drafts.js';
import { ListRules } from './use-cases/authoring/list-rules.js';
import { MoveRuleDraft } from './use-cases/authoring/move-rule-draft.js';
import { PublishRuleDraft } from './use-cases/authoring/publish-rule-draft.js';
import { ReadRule } from './use-cases/authoring/read-rule.js';
import { ReadRuleDraft } from './use-cases/authoring/read-rule-draft.js';
import { ReviewRuleDraft } from './use-cases/authoring/review-rule-draft.js';
import { SubmitRuleDraft } from './use-cases/authoring/submit-rule-draft.js';
import { WriteRuleDraft } from './use-cases/authoring/write-rule-draft.js';
import { ExportRuleDraft } from './use-cases/pack-files/export-rule-draft.js';
import { ExportRulePack } from './use-cases/pack-files/export-rule-pack.js';
import { ImportPassportIndex } from './use-cases/pack-files/import-passport-index.js';
import { ImportRulePack } from './use-cases/pack-files/import-rule-pack.js';
import { SettleConflict } from './use-cases/pack-files/settle-conflict.js';
import { SigningKeys } from './use-cases/pack-files/signing-keys.js';
import { TrustKey } from './use-cases/pack-files/trust-key.js';

export const authoringRepositories = [
  RuleAlertRepository, RuleDraftRepository, RuleKeyRepository, RuleListRepository, RuleMergeRepository, RulePublicationRepository, MoveRuleDraft,
];

/** Use cases of writing, reviewing, publishing and exchanging rules. */
export const authoringUseCases = [
  WriteRuleDraft, ReadRuleDraft, SubmitRuleDraft, ReviewRuleDraft, PublishRuleDraft, ListRuleDrafts, ListRules, ReadRule, AlertExpiringRules,
  ExportRuleDraft, ExportRulePack, ImportRulePack, ImportPassportIndex, SettleConflict, SigningKeys, TrustKey,
];
