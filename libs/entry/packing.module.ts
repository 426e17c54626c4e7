import { Module } from '@nestjs/common';
import { TravellersModule } from '#travellers';
import { ApplicationReader } from './persistence/application-reader.js';
import { AuthorityRepository } from './persistence/authority.repository.js';
import { BatchLetterRepository } from './persistence/batch-letter.repository.js';
import { BatchRepository } from './persistence/batch.repository.js';
import { BatchVersionRepository } from './persistence/batch-version.repository.js';
import { PackFiles } from './persistence/pack-files.js';
import { PackLineRepository } from './persistence/pack-line.repository.js';
import { PackPaperRepository } from './persistence/pack-paper.repository.js';
import { PackRepository } from './persistence/pack.repository.js';
import { AskForCheck } from './use-cases/packing/ask-for-check.js';
import { AskForPack } from './use-cases/packing/ask-for-pack.js';
import { BuildPack } from './use-cases/packing/build-pack.js';
import { CheckPack } from './use-cases/packing/check-pack.js';
import { DownloadPack } from './use-cases/packing/download-pack.js';
import { DraftLetter } from './use-cases/packing/draft-letter.js';
import { PackHeadingOf } from './use-cases/packing/pack-heading-of.js';
import { PrintedLines } from './use-cases/packing/printed-lines.js';
import { ReadPackContent } from './use-cases/packing/read-pack-content.js';
import { ReadPacks } from './use-cases/packing/read-packs.js';
import { WriteSharedFile } from './use-cases/packing/write-shared-file.js';

const repositories = [ApplicationReader, AuthorityRepository, BatchLetterRepository, BatchRepository, BatchVersionRepository, PackFiles, PackLineRepository, PackPaperRepository, PackRepository];
const behind = [PackHeadingOf, PrintedLines, ReadPackContent, WriteSharedFile];
const useCases = [AskForCheck, AskForPack, BuildPack, CheckPack, DownloadPack, DraftLetter, ReadPacks];

/** The packs of files that go with batches: for processes that have a storage. */
@Module({ imports: [TravellersModule], providers: [...repositories, ...behind, ...useCases], exports: useCases })
export class PackingModule {}
