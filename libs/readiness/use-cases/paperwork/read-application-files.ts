import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { mediaTypes, ReadDocumentChecks, ReadOwnPicture, ReadPapers } from '#documents';
import { type Result, success } from '#kernel';
import { FillForm, type FilledForm } from './fill-form.js';
import { FindApplication, type FoundApplication } from './find-application.js';
import { GivenPapers } from './given-papers.js';
import { PhotoForAuthority } from './photo-for-authority.js';

/** One file that goes to the authority. */
export interface ApplicationFile {
  readonly kind: 'form' | 'photo' | 'passport' | 'paper';
  /** Of a paper: the checklist item that it is for. */
  readonly code: string | null;
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** What was signed, in words. The signature itself is on the form. */
export interface SignedDeclaration {
  readonly text: string;
  readonly textVersion: string;
  readonly name: string;
  readonly manner: 'drawn' | 'typed';
  readonly signedAt: string;
}

export interface ApplicationFiles {
  /** Form, photo at the authority's limit, passport page, papers by code and age: the same facts give the same files in this order. */
  readonly files: readonly ApplicationFile[];
  readonly declaration: SignedDeclaration | null;
}

/** Puts together the files of one application. The caller records who looked, and why. */
@Injectable()
export class ReadApplicationFiles {
  constructor(
    private readonly applications: FindApplication,
    private readonly forms: FillForm,
    private readonly photos: PhotoForAuthority,
    private readonly checks: ReadDocumentChecks,
    private readonly pictures: ReadOwnPicture,
    private readonly papers: ReadPapers,
    private readonly papersGiven: GivenPapers,
  ) {}

  /** Refuses as `FillForm` does. What is not there yet is left out. */
  async of(organisationId: string, applicationId: string): Promise<Result<ApplicationFiles>> {
    const found = await this.applications.find(organisationId, applicationId);
    if (found.refused) return found;
    const form = await this.forms.draw(organisationId, found.value);
    if (form.refused) return form;
    const { application: { travellerId }, asked, declaration, isSigned } = found.value;
    const photo = await this.photos.make(organisationId, travellerId, asked.authority.profile.applications?.photoBytes);
    if (photo.refused) return photo;
    const passport = await this.passport(organisationId, travellerId);
    return success({
      files: [
        ofForm(form.value),
        ...(photo.value ? [file('photo', null, 'image/jpeg', photo.value)] : []),
        ...(passport ? [file('passport', null, 'image/jpeg', passport)] : []),
        ...(await this.given(organisationId, found.value)),
      ],
      declaration: isSigned && declaration ? { ...declaration, name: declaration.signature.name, manner: declaration.signature.manner, signedAt: declaration.signedAt.toISOString() } : null,
    });
  }

  private async passport(organisationId: string, travellerId: string): Promise<Buffer | null> {
    const check = await this.checks.latest(organisationId, travellerId);
    if (!check?.keptFile || check.outcome === 'rejected') return null;
    const picture = await this.pictures.read(organisationId, travellerId, check.id);
    return picture.refused ? null : picture.value;
  }

  /** The newest file of each item that is still asked for. */
  private async given(organisationId: string, { traveller: { travellerId, booking } }: FoundApplication): Promise<ApplicationFile[]> {
    const newest = await this.papersGiven.of(organisationId, travellerId, booking.departureId);
    const opened = await Promise.all(newest.map(({ id }) => this.papers.own(organisationId, travellerId, id)));
    return opened.flatMap((read) => (read.refused ? [] : [file('paper', read.value.paper.code, mediaTypes[read.value.paper.type], read.value.bytes)]));
  }
}

const ofForm = ({ bytes, sha256 }: FilledForm): ApplicationFile => ({ kind: 'form', code: null, mediaType: 'application/pdf', bytes, sha256 });
const file = (kind: ApplicationFile['kind'], code: string | null, mediaType: string, bytes: Buffer): ApplicationFile => ({
  kind, code, mediaType, bytes, sha256: createHash('sha256').update(bytes).digest('hex'),
});
