import { Injectable } from '@nestjs/common';
import { newId, type Result, refuse, success } from '#kernel';
import { Files, MissingFileError } from '#platform';
import type { Upload } from '../persistence/upload.js';
import { UploadRepository } from '../persistence/upload.repository.js';
import { piecesOf } from './pieces-of.js';
import { ReadUploads } from './read-uploads.js';
import { RemoveUploads } from './remove-uploads.js';
import { UploadDocument } from './upload-document.js';

interface Continuation {
  readonly organisationId: string;
  readonly travellerId: string;
  readonly uploadId: string;
  /** Where in the file the bytes go on. */
  readonly offset: number;
}

/**
 * Takes in more of an upload, sealed piece by piece as it arrives; the last piece begins the check. Who writes where is the
 * database's to say: of two that send the same stretch one goes on, and the other is refused.
 */
@Injectable()
export class ContinueUpload {
  constructor(
    private readonly files: Files,
    private readonly uploads: UploadRepository,
    private readonly read: ReadUploads,
    private readonly remove: RemoveUploads,
    private readonly document: UploadDocument,
  ) {}

  /**
   * The upload after what arrived of `bytes`, which may break off: what came until then counts. Refuses as `ReadUploads`
   * and `UploadDocument` do, `upload.offset-differs` when the upload stands elsewhere, and `upload.beyond-length`. Only a
   * refusal that says when to come again leaves a finished file's upload in place, one piece short of its end.
   */
  async continue({ organisationId, travellerId, uploadId, offset }: Continuation, bytes: AsyncIterable<Buffer>): Promise<Result<Upload>> {
    let now = await this.read.one(organisationId, travellerId, uploadId);
    if (now.refused) return now;
    if (now.value.received !== offset) return offsetDiffers;
    for await (const piece of piecesOf(bytes)) {
      const after: number = now.value.received + piece.length;
      if (after > now.value.length) return refuse('upload.beyond-length', { detail: 'Send as many bytes as were announced.' });
      now = after < now.value.length ? await this.keep(now.value, piece) : await this.finish(now.value, piece);
      if (now.refused) return now;
    }
    return now;
  }

  private async keep(upload: Upload, piece: Buffer): Promise<Result<Upload>> {
    const file = `uploads/${newId()}`;
    if (!(await this.uploads.reserve(upload, file))) return refuse('not-found');
    await this.files.put(upload.travellerId, file, piece);
    if (await this.uploads.keep(upload, file, upload.received, piece.length)) {
      return success({ ...upload, received: upload.received + piece.length });
    }
    await this.files.remove(file);
    await this.uploads.forgetFile(file);
    return this.elsewhere(upload);
  }

  private async finish(upload: Upload, last: Buffer): Promise<Result<Upload>> {
    const { organisationId, travellerId } = upload;
    const bytes = await this.assemble(upload, last);
    if (bytes?.length !== upload.length) return this.elsewhere(upload);
    const uploaded = await this.document.upload({ organisationId, travellerId, bytes });
    if (uploaded.refused) {
      if (uploaded.retryAfter === undefined) await this.remove.remove(upload.id);
      return uploaded;
    }
    if (!(await this.uploads.finish(upload, upload.received, uploaded.value.id))) return this.elsewhere(upload);
    await this.remove.removeBytes(upload.id);
    return success({ ...upload, received: upload.length, checkId: uploaded.value.id });
  }

  /** Null when another attempt finished meanwhile, and took the pieces away. */
  private async assemble(upload: Upload, last: Buffer): Promise<Buffer | null> {
    try {
      const pieces: Buffer[] = [];
      for (const file of await this.uploads.partsOf(upload)) pieces.push(await this.files.get(upload.travellerId, file));
      return Buffer.concat([...pieces, last]);
    } catch (error) {
      if (error instanceof MissingFileError) return null;
      throw error;
    }
  }

  /** Somebody else sent this stretch: who sent the last one too is told of the check that it began. */
  private async elsewhere({ organisationId, travellerId, id }: Upload): Promise<Result<Upload>> {
    const upload = await this.read.one(organisationId, travellerId, id);
    return upload.refused || upload.value.checkId ? upload : offsetDiffers;
  }
}

const offsetDiffers = refuse('upload.offset-differs', { detail: 'Ask where the upload stands, and go on from there.' });
