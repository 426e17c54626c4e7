import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Logger, type Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import {
  composeZone, type DocumentCheck, type JudgingContext, PictureReader, ReadDocumentChecks, type StoredIntake, type StoredReading, type StepRun, UploadDocument,
} from '#documents';
import { FixedClock, newId } from '#kernel';
import { Files, openStorage, type Storage } from '#platform';
import { RegisterTraveller } from '#travellers';
import { checkDocument } from './check-document.js';
import { checkingDocuments } from './checking-documents.js';
import { valueOf } from './results.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';
import { testPlatform } from './test-platform.js';

export const jpeg = (mark: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(mark)]);

const picture = { width: 2000, height: 1400 };
const takenIn: StoredIntake = { picture, kept: picture, notes: [] };

/** The reading of a passport that fits `typed`, under a number of its own. */
export const readingOf = (documentNumber: string): StoredReading => {
  const lines = composeZone({
    documentCode: 'P', issuingState: 'SWE', nationality: 'SWE', documentNumber, surname: 'ERIKSSON', givenNames: 'ANNA MARIA', birthDate: '1988-07-14', sex: 'F', expiryDate: '2033-05-01',
  });
  return { lines, corrections: [], confidence: 0.99, picture, kept: picture, outlines: [] };
};

export const judgingContext: JudgingContext = {
  typed: { surname: 'Eriksson', givenNames: 'Anna Maria', nationality: 'SWE' },
  trip: { endsOn: '2027-04-08', passportValidityMonths: 6 },
  travelling: async () => [],
};

/** Takes in and reads what it is told to: where the steps are on trial, not the reader. */
export class ScriptedReader extends PictureReader {
  intakes = 0;
  reads = 0;
  intake: PictureReader['takeIn'] = async () => ({ kept: jpeg('kept'), takenIn });
  reading: PictureReader['read'] = async () => ({ reading: readingOf('AA1234567') });

  takeIn(...asked: Parameters<PictureReader['takeIn']>): ReturnType<PictureReader['takeIn']> {
    this.intakes += 1;
    return this.intake(...asked);
  }

  read(...asked: Parameters<PictureReader['read']>): ReturnType<PictureReader['read']> {
    this.reads += 1;
    return this.reading(...asked);
  }
}

/** The documents of one organisation, with a reader that does what it is told. */
export class DocumentDesk {
  readonly organisationId = newId();

  private constructor(
    readonly store: TestDatabase,
    readonly storage: Storage,
    readonly reader: ScriptedReader,
    private readonly module: TestingModule,
  ) {}

  static async open(): Promise<DocumentDesk> {
    const store = await createTestDatabase();
    const storage = await openStorage(pathToFileURL(mkdtempSync(join(tmpdir(), 'waypass-desk-'))).href);
    const reader = new ScriptedReader();
    const given = [{ provide: Files, useValue: new Files(storage, store.vault) }];
    const platform = testPlatform(store, given, new FixedClock(new Date('2026-11-22T12:00:00Z')));
    const documents = checkingDocuments(reader);
    const module = await Test.createTestingModule({ imports: [platform, documents] }).compile();
    Logger.overrideLogger(false); // compiling a module for tests brings the log back
    return new DocumentDesk(store, storage, reader, module);
  }

  readonly get = <T>(type: Type<T>): T => this.module.get(type);

  async traveller(): Promise<string> {
    const identity = { givenNames: 'Anna Maria', surname: 'Eriksson', email: 'anna@example.org', nationality: 'SWE' };
    const { organisationId } = this;
    return valueOf(await this.store.database.transaction((tx) => this.get(RegisterTraveller).register(tx, { organisationId, ...identity }))).id;
  }

  async upload(travellerId: string, mark: string = newId()): Promise<DocumentCheck> {
    return valueOf(await this.get(UploadDocument).upload({ organisationId: this.organisationId, travellerId, bytes: jpeg(mark) }));
  }

  /** All steps that are due, one after the other. */
  check({ id }: Pick<DocumentCheck, 'id'>, context: Partial<JudgingContext> = {}, run: Partial<StepRun> = {}): Promise<void> {
    return checkDocument(this, id, async () => ({ ...judgingContext, ...context }), run);
  }

  async now({ id, travellerId }: Pick<DocumentCheck, 'id' | 'travellerId'>): Promise<DocumentCheck> {
    return valueOf(await this.get(ReadDocumentChecks).one(this.organisationId, travellerId, id));
  }

  /** What was published of a check, or of a traveller: the subjects, oldest first. */
  async told(type: string, about: string): Promise<Record<string, unknown>[]> {
    const rows = await this.store.database.query<{ subject: Record<string, unknown> }>(
      `select subject from outbox where type = $1 and (subject->>'checkId' = $2 or subject->>'travellerId' = $2) order by id`,
      [type, about],
    );
    return rows.map(({ subject }) => subject);
  }

  async failedJobs(checkId: string): Promise<{ name: string; reason: string }[]> {
    return this.store.database.query(`select name, reason from failed_job where payload->>'checkId' = $1`, [checkId]);
  }

  close(): Promise<void> {
    return this.store.drop();
  }
}
