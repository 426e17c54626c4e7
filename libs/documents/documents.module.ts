import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { TravellersModule } from '#travellers';
import { DocumentCheckRepository } from './persistence/document-check.repository.js';
import { DocumentRevealRepository } from './persistence/document-reveal.repository.js';
import { CheckDocument } from './use-cases/check-document.js';
import { ForgetDocuments } from './use-cases/forget-documents.js';
import { JudgeDocument } from './use-cases/judge-document.js';
import { ReadDocumentChecks } from './use-cases/read-document-checks.js';
import { RevealDocument } from './use-cases/reveal-document.js';
import { SweepDocuments } from './use-cases/sweep-documents.js';
import { UploadDocument } from './use-cases/upload-document.js';

const repositories = [DocumentCheckRepository, DocumentRevealRepository];
const uploading = [UploadDocument, ReadDocumentChecks, RevealDocument];
const checking = [CheckDocument, JudgeDocument, SweepDocuments, ForgetDocuments];

/** Uploads and their results, for the process that answers people. It cannot read pictures. */
@Module({ imports: [TravellersModule], providers: [...repositories, ...uploading], exports: uploading })
export class DocumentsModule {
  /** With the reader beside it, for the process that checks. */
  static checkingWith(reader: Provider): DynamicModule {
    return { module: DocumentsModule, providers: [...checking, reader], exports: checking };
  }
}
