import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { VirusScanModule } from '#platform';
import { TravellersModule } from '#travellers';
import { DocumentCheckRepository } from './persistence/document-check.repository.js';
import { DocumentCheckIndexRepository } from './persistence/document-check-index.repository.js';
import { DocumentCheckStepRepository } from './persistence/document-check-step.repository.js';
import { DocumentDecisionRepository } from './persistence/document-decision.repository.js';
import { DocumentQueueRepository } from './persistence/document-queue.repository.js';
import { DocumentReportRepository } from './persistence/document-report.repository.js';
import { DocumentRevealRepository } from './persistence/document-reveal.repository.js';
import { PaperRepository } from './persistence/paper.repository.js';
import { PortraitRepository } from './persistence/portrait.repository.js';
import { UploadRepository } from './persistence/upload.repository.js';
import { AttemptStep } from './use-cases/attempt-step.js';
import { CheckPortrait } from './use-cases/check-portrait.js';
import { ConcludeDocument } from './use-cases/conclude-document.js';
import { ConfirmReading } from './use-cases/confirm-reading.js';
import { ContinueUpload } from './use-cases/continue-upload.js';
import { DecideDocument } from './use-cases/decide-document.js';
import { DocumentRevision } from './use-cases/document-revision.js';
import { ForgetDocuments } from './use-cases/forget-documents.js';
import { ForgetPortraits } from './use-cases/forget-portraits.js';
import { JudgeDocument } from './use-cases/judge-document.js';
import { KeepDecision } from './use-cases/keep-decision.js';
import { KnownElsewhere } from './use-cases/known-elsewhere.js';
import { ListDocumentChecks } from './use-cases/list-document-checks.js';
import { MeasureDocuments } from './use-cases/measure-documents.js';
import { OpenUpload } from './use-cases/open-upload.js';
import { AddPaper } from './use-cases/papers/add-paper.js';
import { ForgetPapers } from './use-cases/papers/forget-papers.js';
import { ReadPapers } from './use-cases/papers/read-papers.js';
import { RevealPapers } from './use-cases/papers/reveal-papers.js';
import { ScanPaper } from './use-cases/papers/scan-paper.js';
import { PictureReader } from './use-cases/picture-reader.js';
import { ReadDocumentChecks } from './use-cases/read-document-checks.js';
import { ReadDocumentReview } from './use-cases/read-document-review.js';
import { ReadDocument } from './use-cases/read-document.js';
import { ReadLooks } from './use-cases/read-looks.js';
import { ReadOwnFiles } from './use-cases/read-own-files.js';
import { ReadOwnPicture } from './use-cases/read-own-picture.js';
import { ReadPortraits } from './use-cases/read-portraits.js';
import { ReadUploads } from './use-cases/read-uploads.js';
import { RemoveUploads } from './use-cases/remove-uploads.js';
import { ReportDocuments } from './use-cases/report-documents.js';
import { RevealDocument } from './use-cases/reveal-document.js';
import { SetAsideDocument } from './use-cases/set-aside-document.js';
import { ShowPhoto } from './use-cases/show-photo.js';
import { SweepDocuments } from './use-cases/sweep-documents.js';
import { SweepPortraits } from './use-cases/sweep-portraits.js';
import { TakeInDocument } from './use-cases/take-in-document.js';
import { TellHolders } from './use-cases/tell-holders.js';
import { UploadDocument } from './use-cases/upload-document.js';
import { UploadPortrait } from './use-cases/upload-portrait.js';
import { UsePortrait } from './use-cases/use-portrait.js';

const repositories = [DocumentCheckRepository, DocumentDecisionRepository, DocumentRevealRepository, PaperRepository, PortraitRepository, UploadRepository];
const uploading = [UploadDocument, OpenUpload, ContinueUpload, ReadUploads, RemoveUploads];
const following = [ReadDocumentChecks, ReadOwnPicture, ConfirmReading, RevealDocument, ReadLooks, ReadOwnFiles];
const reviewing = [DecideDocument, ListDocumentChecks, ReadDocumentReview, ReportDocuments];
const portraits = [UploadPortrait, ReadPortraits, UsePortrait, ShowPhoto];
const papers = [AddPaper, ReadPapers, RevealPapers];
const behind = [DocumentQueueRepository, DocumentReportRepository, DocumentCheckIndexRepository, DocumentRevision, KeepDecision, KnownElsewhere];
const offered = [...uploading, ...following, ...reviewing, ...portraits, ...papers, JudgeDocument];
const steps = [DocumentCheckStepRepository, SetAsideDocument, AttemptStep];
const checking = [TakeInDocument, ReadDocument, ConcludeDocument, SweepDocuments, ForgetDocuments, TellHolders, MeasureDocuments];
const checkingPapers = [ScanPaper, ForgetPapers];
const checkingPortraits = [CheckPortrait, SweepPortraits, ForgetPortraits];

/** Uploads and their results, for the process that answers people. It cannot read pictures. */
@Module({ imports: [TravellersModule], providers: [...repositories, ...behind, ...offered], exports: offered })
export class DocumentsModule {
  /** With those that read pictures beside it, for the process that checks. */
  static checkingWith(...readers: Provider[]): DynamicModule {
    const offers = [...checking, ...checkingPortraits, ...checkingPapers];
    return { module: DocumentsModule, imports: [VirusScanModule], providers: [...steps, ...offers, ...readers], exports: [...offers, PictureReader] };
  }
}
