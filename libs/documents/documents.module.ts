import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { VirusScanModule } from '#platform';
import { TravellersModule } from '#travellers';
import { DocumentCheckRepository } from './persistence/document-check.repository.js';
import { DocumentDecisionRepository } from './persistence/document-decision.repository.js';
import { DocumentQueueRepository } from './persistence/document-queue.repository.js';
import { DocumentReportRepository } from './persistence/document-report.repository.js';
import { DocumentRevealRepository } from './persistence/document-reveal.repository.js';
import { UploadRepository } from './persistence/upload.repository.js';
import { CheckDocument } from './use-cases/check-document.js';
import { ConfirmReading } from './use-cases/confirm-reading.js';
import { ContinueUpload } from './use-cases/continue-upload.js';
import { DecideDocument } from './use-cases/decide-document.js';
import { DocumentRevision } from './use-cases/document-revision.js';
import { ForgetDocuments } from './use-cases/forget-documents.js';
import { JudgeDocument } from './use-cases/judge-document.js';
import { KeepDecision } from './use-cases/keep-decision.js';
import { ListDocumentChecks } from './use-cases/list-document-checks.js';
import { OpenUpload } from './use-cases/open-upload.js';
import { ReadDocumentChecks } from './use-cases/read-document-checks.js';
import { ReadDocumentReview } from './use-cases/read-document-review.js';
import { ReadOwnPicture } from './use-cases/read-own-picture.js';
import { ReadUploads } from './use-cases/read-uploads.js';
import { RemoveUploads } from './use-cases/remove-uploads.js';
import { ReportDocuments } from './use-cases/report-documents.js';
import { RevealDocument } from './use-cases/reveal-document.js';
import { SweepDocuments } from './use-cases/sweep-documents.js';
import { UploadDocument } from './use-cases/upload-document.js';

const repositories = [DocumentCheckRepository, DocumentDecisionRepository, DocumentRevealRepository, UploadRepository];
const uploading = [UploadDocument, OpenUpload, ContinueUpload, ReadUploads, RemoveUploads];
const following = [ReadDocumentChecks, ReadOwnPicture, ConfirmReading, RevealDocument];
const reviewing = [DecideDocument, ListDocumentChecks, ReadDocumentReview, ReportDocuments];
const judging = [JudgeDocument, KeepDecision];
const behindReviews = [DocumentQueueRepository, DocumentReportRepository, DocumentRevision];
const checking = [CheckDocument, SweepDocuments, ForgetDocuments];
const offered = [...uploading, ...following, ...reviewing, JudgeDocument];

/** Uploads and their results, for the process that answers people. It cannot read pictures. */
@Module({ imports: [TravellersModule], providers: [...repositories, ...judging, ...behindReviews, ...uploading, ...following, ...reviewing], exports: offered })
export class DocumentsModule {
  /** With the reader beside it, for the process that checks. */
  static checkingWith(reader: Provider): DynamicModule {
    return { module: DocumentsModule, imports: [VirusScanModule], providers: [...checking, reader], exports: checking };
  }
}
