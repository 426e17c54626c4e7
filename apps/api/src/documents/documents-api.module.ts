import { Module } from '@nestjs/common';
import { DocumentsModule } from '#documents';
import { CheckEvents } from './check-events.js';
import { MyDocumentsController } from './my-documents.controller.js';

/** Uploads and their checks over HTTP. */
@Module({ imports: [DocumentsModule], controllers: [MyDocumentsController], providers: [CheckEvents] })
export class DocumentsApiModule {}
