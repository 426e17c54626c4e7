import { Injectable } from '@nestjs/common';
import { ReadDocumentChecks, ReadPortraits } from '#documents';
import { type Paper, type PaperSource, ReadApplication, type WantedPaper } from '#entry';
import { Files, MissingFileError } from '#platform';

/** The papers of applications as the documents' room keeps them: the photo that the traveller chose, and the passport that was reviewed. */
@Injectable()
export class PapersAtHand implements PaperSource {
  constructor(
    private readonly files: Files,
    private readonly applications: ReadApplication,
    private readonly checks: ReadDocumentChecks,
    private readonly portraits: ReadPortraits,
  ) {}

  read(wanted: WantedPaper): Promise<Paper | null> {
    if (wanted.kind === 'photo') return this.photo(wanted);
    return wanted.kind === 'passport' ? this.passport(wanted) : Promise.resolve(null);
  }

  private async photo({ organisationId, travellerId }: WantedPaper): Promise<Paper | null> {
    const portrait = await this.portraits.used(organisationId, travellerId);
    return portrait?.photoFile ? this.kept(travellerId, portrait.photoFile, `portrait:${portrait.id}`) : null;
  }

  private async passport({ organisationId, applicationId, travellerId }: WantedPaper): Promise<Paper | null> {
    const application = await this.applications.read(organisationId, applicationId);
    if (application.refused || !application.value.documentCheckId) return null;
    const check = await this.checks.one(organisationId, travellerId, application.value.documentCheckId);
    return !check.refused && check.value.keptFile ? this.kept(travellerId, check.value.keptFile, `document-check:${check.value.id}`) : null;
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
