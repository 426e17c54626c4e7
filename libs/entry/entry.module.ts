import { Module } from '@nestjs/common';
import { ApplicationRepository } from './persistence/application.repository.js';
import { ApplicationHistoryRepository } from './persistence/application-history.repository.js';
import { ApplicationReader } from './persistence/application-reader.js';
import { ApplicationQueueRepository } from './persistence/application-queue.repository.js';
import { ApprovalRepository } from './persistence/approval.repository.js';
import { AuthorityRepository } from './persistence/authority.repository.js';
import { BatchRepository } from './persistence/batch.repository.js';
import { ChecklistHistoryRepository } from './persistence/checklist/checklist-history.repository.js';
import { ChecklistRepository } from './persistence/checklist/checklist.repository.js';
import { QueueCountsRepository } from './persistence/queue-counts.repository.js';
import { ReviewRepository } from './persistence/review.repository.js';
import { RuleRepository } from './persistence/rule.repository.js';
import { AuthorityCalendars } from './use-cases/calendars/authority-calendars.js';
import { ReadAuthority } from './use-cases/calendars/read-authority.js';
import { WriteAuthorityProfile } from './use-cases/calendars/write-authority-profile.js';
import { ApproveApplication } from './use-cases/applications/approve-application.js';
import { AssembleBatch } from './use-cases/batches/assemble-batch.js';
import { MoveItem } from './use-cases/checklist/move-item.js';
import { ReadChecklist } from './use-cases/checklist/read-checklist.js';
import { ReconcileChecklist } from './use-cases/checklist/reconcile-checklist.js';
import { DecideTogether } from './use-cases/review/decide-together.js';
import { DraftApplication } from './use-cases/applications/draft-application.js';
import { JudgeTraveller } from './use-cases/rules/judge-traveller.js';
import { ListApplications } from './use-cases/applications/list-applications.js';
import { ListAuthorities } from './use-cases/rules/list-authorities.js';
import { ListBatches } from './use-cases/batches/list-batches.js';
import { MoveApplication } from './use-cases/applications/move-application.js';
import { NoteFindings } from './use-cases/review/note-findings.js';
import { PublishRulePack } from './use-cases/rules/publish-rule-pack.js';
import { ReadApplication } from './use-cases/applications/read-application.js';
import { ReadBatch } from './use-cases/batches/read-batch.js';
import { RecordOutcomes } from './use-cases/batches/record-outcomes.js';
import { RuleBooks } from './use-cases/rules/rule-books.js';
import { RejectApplication } from './use-cases/applications/reject-application.js';
import { SubmitBatch } from './use-cases/batches/submit-batch.js';
import { TakeApplication } from './use-cases/review/take-application.js';
import { WithdrawApplications } from './use-cases/applications/withdraw-applications.js';

const repositories = [
  AuthorityRepository,
  RuleRepository,
  ApplicationRepository,
  ApplicationReader,
  ApplicationHistoryRepository,
  ApprovalRepository,
  BatchRepository,
  ChecklistRepository,
  ChecklistHistoryRepository,
  ApplicationQueueRepository,
  QueueCountsRepository,
  ReviewRepository,
];

const useCases = [
  PublishRulePack,
  ListAuthorities,
  AuthorityCalendars,
  ReadAuthority,
  WriteAuthorityProfile,
  JudgeTraveller,
  DraftApplication,
  ListApplications,
  ReadApplication,
  ApproveApplication,
  RejectApplication,
  AssembleBatch,
  SubmitBatch,
  RecordOutcomes,
  ListBatches,
  ReadBatch,
  WithdrawApplications,
  ReconcileChecklist,
  ReadChecklist,
  MoveItem,
  TakeApplication,
  DecideTogether,
  NoteFindings,
];

@Module({ providers: [...repositories, RuleBooks, MoveApplication, ...useCases], exports: useCases })
export class EntryModule {}
