import { Module } from '@nestjs/common';
import { ApplicationRepository } from './persistence/application.repository.js';
import { ApplicationHistoryRepository } from './persistence/application-history.repository.js';
import { ApplicationReader } from './persistence/application-reader.js';
import { ApprovalRepository } from './persistence/approval.repository.js';
import { AuthorityRepository } from './persistence/authority.repository.js';
import { BatchRepository } from './persistence/batch.repository.js';
import { RuleRepository } from './persistence/rule.repository.js';
import { ApproveApplication } from './use-cases/approve-application.js';
import { AssembleBatch } from './use-cases/assemble-batch.js';
import { DraftApplication } from './use-cases/draft-application.js';
import { JudgeTraveller } from './use-cases/judge-traveller.js';
import { ListApplications } from './use-cases/list-applications.js';
import { ListAuthorities } from './use-cases/list-authorities.js';
import { ListBatches } from './use-cases/list-batches.js';
import { MoveApplication } from './use-cases/move-application.js';
import { PublishRulePack } from './use-cases/publish-rule-pack.js';
import { ReadApplication } from './use-cases/read-application.js';
import { ReadBatch } from './use-cases/read-batch.js';
import { RecordOutcomes } from './use-cases/record-outcomes.js';
import { RejectApplication } from './use-cases/reject-application.js';
import { SubmitBatch } from './use-cases/submit-batch.js';
import { WithdrawApplications } from './use-cases/withdraw-applications.js';

const repositories = [
  AuthorityRepository,
  RuleRepository,
  ApplicationRepository,
  ApplicationReader,
  ApplicationHistoryRepository,
  ApprovalRepository,
  BatchRepository,
];

const useCases = [
  PublishRulePack,
  ListAuthorities,
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
];

@Module({ providers: [...repositories, MoveApplication, ...useCases], exports: useCases })
export class EntryModule {}
