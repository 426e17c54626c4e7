import { Module } from '@nestjs/common';
import { TravellersModule } from '#travellers';
import { authoringRepositories, authoringUseCases } from './authoring.providers.js';
import { ApplicationRepository } from './persistence/application.repository.js';
import { ApplicationHistoryRepository } from './persistence/application-history.repository.js';
import { ApplicationReader } from './persistence/application-reader.js';
import { ApplicationQueueRepository } from './persistence/application-queue.repository.js';
import { ApprovalRepository } from './persistence/approval.repository.js';
import { AuthorityRepository } from './persistence/authority.repository.js';
import { BatchRepository } from './persistence/batch.repository.js';
import { ChecklistHistoryRepository } from './persistence/checklist/checklist-history.repository.js';
import { ChecklistRepository } from './persistence/checklist/checklist.repository.js';
import { DeparturePapersRepository } from './persistence/departure-papers.repository.js';
import { QueueCountsRepository } from './persistence/queue-counts.repository.js';
import { ReviewRepository } from './persistence/review.repository.js';
import { BatchReturnRepository } from './persistence/batch-return.repository.js';
import { BatchVersionRepository } from './persistence/batch-version.repository.js';
import { PackRepository } from './persistence/pack.repository.js';
import { PackLineRepository } from './persistence/pack-line.repository.js';
import { VisaListRepository } from './persistence/visa-list.repository.js';
import { DeclarationRepository } from './persistence/declaration.repository.js';
import { RuleRepository } from './persistence/rule.repository.js';
import { AuthorityCalendars } from './use-cases/calendars/authority-calendars.js';
import { ReadAuthority } from './use-cases/calendars/read-authority.js';
import { WriteAuthorityProfile } from './use-cases/calendars/write-authority-profile.js';
import { ApproveApplication } from './use-cases/applications/approve-application.js';
import { AddToBatch } from './use-cases/batches/add-to-batch.js';
import { ApplyOutcome } from './use-cases/batches/apply-outcome.js';
import { AssembleBatch } from './use-cases/batches/assemble-batch.js';
import { MoveItem } from './use-cases/checklist/move-item.js';
import { ReadChecklist } from './use-cases/checklist/read-checklist.js';
import { ReconcileChecklist } from './use-cases/checklist/reconcile-checklist.js';
import { DecideTogether } from './use-cases/review/decide-together.js';
import { ChangeList } from './use-cases/batches/change-list.js';
import { CheckReturns } from './use-cases/returns/check-returns.js';
import { CorrectOutcome } from './use-cases/batches/correct-outcome.js';
import { ReadDeclarations } from './use-cases/declarations/read-declarations.js';
import { SignDeclaration } from './use-cases/declarations/sign-declaration.js';
import { DraftApplication } from './use-cases/applications/draft-application.js';
import { ImportReturns } from './use-cases/returns/import-returns.js';
import { JudgeTraveller } from './use-cases/rules/judge-traveller.js';
import { ListApplications } from './use-cases/applications/list-applications.js';
import { ListAuthorities } from './use-cases/rules/list-authorities.js';
import { ListBatches } from './use-cases/batches/list-batches.js';
import { ListNames } from './use-cases/batches/list-names.js';
import { MoveApplication } from './use-cases/applications/move-application.js';
import { FourEyesForAll } from './use-cases/review/four-eyes-for-all.js';
import { NoteFindings } from './use-cases/review/note-findings.js';
import { OrderList } from './use-cases/batches/order-list.js';
import { PreviewRemoval } from './use-cases/batches/preview-removal.js';
import { PublishRulePack } from './use-cases/rules/publish-rule-pack.js';
import { ReadApplication } from './use-cases/applications/read-application.js';
import { ReadBatch } from './use-cases/batches/read-batch.js';
import { ReadBatchVersions } from './use-cases/batches/read-batch-versions.js';
import { ReadAwaited } from './use-cases/returns/read-awaited.js';
import { RecordOutcomes } from './use-cases/batches/record-outcomes.js';
import { RemoveFromBatch } from './use-cases/batches/remove-from-batch.js';
import { RenewApplication } from './use-cases/applications/renew-application.js';
import { ReorderBatch } from './use-cases/batches/reorder-batch.js';
import { RuleBooks } from './use-cases/rules/rule-books.js';
import { RejectApplication } from './use-cases/applications/reject-application.js';
import { SubmitBatch } from './use-cases/batches/submit-batch.js';
import { TakeApplication } from './use-cases/review/take-application.js';
import { WithdrawApplications } from './use-cases/applications/withdraw-applications.js';
import { ReadVisaList } from './use-cases/lists/read-visa-list.js';
import { CountDeparturePapers } from './use-cases/departures/count-departure-papers.js';
import { verdictRepositories, verdictUseCases, verdictWork } from './verdicts.providers.js';

const repositories = [
  ...authoringRepositories,
  AuthorityRepository,
  RuleRepository,
  ApplicationRepository,
  ApplicationReader,
  ApplicationHistoryRepository,
  ApprovalRepository,
  BatchRepository,
  DeparturePapersRepository,
  ChecklistRepository,
  ChecklistHistoryRepository,
  DeclarationRepository,
  ApplicationQueueRepository,
  QueueCountsRepository,
  ReviewRepository,
  BatchVersionRepository,
  BatchReturnRepository,
  PackRepository,
  PackLineRepository,
  VisaListRepository,
];

const useCases = [
  CountDeparturePapers,
  ReadVisaList,
  ...authoringUseCases,
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
  SignDeclaration,
  ReadDeclarations,
  TakeApplication,
  DecideTogether,
  FourEyesForAll,
  NoteFindings,
  AddToBatch,
  CheckReturns,
  CorrectOutcome,
  ImportReturns,
  PreviewRemoval,
  ReadBatchVersions,
  RemoveFromBatch,
  RenewApplication,
  ReorderBatch,
];

const behind = [ApplyOutcome, ChangeList, ListNames, OrderList, ReadAwaited];

@Module({
  imports: [TravellersModule],
  providers: [...repositories, RuleBooks, MoveApplication, ...behind, ...useCases, ...verdictRepositories, ...verdictWork, ...verdictUseCases],
  exports: [...useCases, ...verdictUseCases],
})
export class EntryModule {}
