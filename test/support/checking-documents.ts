import type { DynamicModule } from '@nestjs/common';
import { DocumentsModule, PictureReader, PortraitLooker } from '#documents';

/** Documents as the worker has them, with a reader of the test's own; portraits are looked at by nobody. */
export const checkingDocuments = (reader: object): DynamicModule =>
  DocumentsModule.checkingWith({ provide: PictureReader, useValue: reader }, { provide: PortraitLooker, useValue: {} });
