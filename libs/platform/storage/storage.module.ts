import { fileURLToPath } from 'node:url';
import { Global, Module } from '@nestjs/common';
import { Config } from '../config/schema.js';
import { Files } from './files.js';
import { FolderStorage } from './folder-storage.js';
import { Storage } from './storage.js';

/** The storage that `STORAGE_URL` names. The S3 client is loaded only where it is used. */
export async function openStorage(storageUrl: string): Promise<Storage> {
  const url = new URL(storageUrl);
  if (url.protocol === 'file:') return new FolderStorage(fileURLToPath(url));
  const { S3Storage } = await import('./s3-storage.js');
  return new S3Storage(url);
}

@Global()
@Module({
  providers: [
    { provide: Storage, inject: [Config], useFactory: (config: Config) => openStorage(config.get('STORAGE_URL')) },
    Files,
  ],
  exports: [Storage, Files],
})
export class StorageModule {}
