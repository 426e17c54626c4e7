import { Injectable } from '@nestjs/common';
import { newId, type Result, refuse, success } from '#kernel';
import { Database, Files, publish } from '#platform';
import { paperTypeOf } from '../../papers/paper-type.js';
import { type Paper, PaperRepository } from '../../persistence/paper.repository.js';

/** The most bytes of one paper. */
export const MOST_PAPER_BYTES = 10 * 1024 * 1024;
/** For one item, and for one departure of a traveller: a letter has pages, and gets corrected. */
const MOST_OF_ITEM = 8;
const MOST_OF_TRAVELLER = 40;

export interface NewPaper {
  readonly organisationId: string;
  readonly travellerId: string;
  readonly departureId: string;
  /** Of the checklist item that it is for. The caller knows that it is asked for, and takes papers. */
  readonly code: string;
  readonly bytes: Buffer;
}

/** Takes in a letter, a ticket or a certificate as a file, sealed with the traveller's key. */
@Injectable()
export class AddPaper {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly papers: PaperRepository,
  ) {}

  /** Refuses `upload.empty`, `paper.too-large`, `paper.type-unknown` and `paper.too-many`. It counts once it was looked through. */
  async add({ bytes, ...place }: NewPaper): Promise<Result<Paper>> {
    const { organisationId, travellerId, departureId } = place;
    if (bytes.length === 0) return refuse('upload.empty', { detail: 'Choose the file again.' });
    if (bytes.length > MOST_PAPER_BYTES) return refuse('paper.too-large', { detail: 'Save it with fewer pages or as a smaller picture.' });
    const type = paperTypeOf(bytes);
    if (!type) return refuse('paper.type-unknown', { detail: 'Send a photo as JPEG or PNG, or a PDF. If it is one, it did not arrive whole: send it again.' });
    const id = newId();
    const file = `papers/${id}`;
    await this.files.put(travellerId, file, bytes);
    const taken = await this.database.transaction(async (tx): Promise<Result<null>> => {
      const { all, same } = await this.papers.lockCounts(tx, place);
      if (all >= MOST_OF_TRAVELLER || same >= MOST_OF_ITEM) return refuse('paper.too-many', { detail: 'Ask your operator which of them count.' });
      await this.papers.insert(tx, { id, ...place, type, bytes: bytes.length, file });
      await publish(tx, { type: 'paper.uploaded', organisationId, subject: { paperId: id, travellerId, departureId } });
      return success(null);
    });
    if (taken.refused) {
      await this.files.remove(file);
      return taken;
    }
    const paper = await this.papers.byId(organisationId, id);
    if (!paper) throw new Error('the paper that was just written is not there');
    return success(paper);
  }
}
