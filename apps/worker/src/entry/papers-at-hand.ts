import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { fitPhoto, ReadDocumentChecks, ReadPapers, ReadPortraits } from '#documents';
import { type FurtherPaper, type Paper, type PaperHolder, type PaperSource, ReadApplication, type WantedPaper } from '#entry';
import { Files, MissingFileError } from '#platform';
import { FillForm, GivenPapers } from '#readiness';

/**
 * The papers of applications as other rooms keep or make them: the form as it is filled now, the photo that the traveller chose
 * within the authority's limit, the passport that was reviewed, and what was given for the checklist.
 */
@Injectable()
export class PapersAtHand implements PaperSource {
  constructor(
    private readonly files: Files,
    private readonly applications: ReadApplication,
    private readonly checks: ReadDocumentChecks,
    private readonly portraits: ReadPortraits,
    private readonly forms: FillForm,
    private readonly given: GivenPapers,
    private readonly papers: ReadPapers,
  ) {}

  async further({ organisationId, applicationId, travellerId }: PaperHolder): Promise<FurtherPaper[]> {
    const application = await this.applications.read(organisationId, applicationId);
    if (application.refused) return [];
    const papers = await this.given.of(organisationId, travellerId, application.value.departureId);
    return papers.map(({ id, code, type }) => ({ id, code, ending: type === 'jpeg' ? 'jpg' : type }));
  }

  read(wanted: WantedPaper): Promise<Paper | null> {
    if (wanted.kind === 'photo') return this.photo(wanted);
    if (wanted.kind === 'paper') return this.paper(wanted);
    return wanted.kind === 'passport' ? this.passport(wanted) : this.form(wanted);
  }

  /** Null where the form cannot be filled as things stand: the pack says so. */
  private async form({ organisationId, applicationId }: WantedPaper): Promise<Paper | null> {
    const filled = await this.forms.fill(organisationId, applicationId);
    return filled.refused ? null : { bytes: filled.value.bytes, source: `form:${filled.value.sha256}` };
  }

  /** Null, too, where it cannot be brought within the limit. */
  private async photo({ organisationId, travellerId, photoBytes }: WantedPaper): Promise<Paper | null> {
    const portrait = await this.portraits.used(organisationId, travellerId);
    if (!portrait?.photoFile) return null;
    const kept = await this.kept(travellerId, portrait.photoFile, `portrait:${portrait.id}`);
    if (!kept || photoBytes === null || kept.bytes.length <= photoBytes) return kept;
    const fitted = await fitPhoto(kept.bytes, photoBytes);
    return fitted && { bytes: fitted, source: `${kept.source}:${createHash('sha256').update(fitted).digest('hex')}` };
  }

  private async passport({ organisationId, applicationId, travellerId }: WantedPaper): Promise<Paper | null> {
    const application = await this.applications.read(organisationId, applicationId);
    if (application.refused || !application.value.documentCheckId) return null;
    const check = await this.checks.one(organisationId, travellerId, application.value.documentCheckId);
    return !check.refused && check.value.keptFile ? this.kept(travellerId, check.value.keptFile, `document-check:${check.value.id}`) : null;
  }

  private async paper({ organisationId, travellerId, paperId }: WantedPaper): Promise<Paper | null> {
    const paper = paperId === null ? undefined : await this.papers.one(organisationId, paperId);
    return paper && !paper.refused && paper.value.state === 'usable' ? this.kept(travellerId, paper.value.file, `paper:${paper.value.id}`) : null;
  }

  private async kept(travellerId: string, name: string, source: string): Promise<Paper | null> {
    try {
      return { bytes: await this.files.get(travellerId, name), source };
    } catch (error) {
      if (error instanceof MissingFileError) return null;
      throw error;
    }
  }
}
