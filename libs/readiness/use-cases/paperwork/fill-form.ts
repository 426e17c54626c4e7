import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FormDefinition, StoredDeclaration } from '#entry';
import { type Result, refuse, success } from '#kernel';
import { blankForm, type FormLayout, fillForm, formPlaces } from '#platform';
import { FindApplication, type FoundApplication } from './find-application.js';
import { PhotoForAuthority } from './photo-for-authority.js';

/** A filled form: a PDF that nobody can edit by accident. */
export interface FilledForm {
  readonly bytes: Buffer;
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
}

/** Fills the form of an application's authority with what is known now: the same facts give the same bytes. */
@Injectable()
export class FillForm {
  constructor(
    private readonly applications: FindApplication,
    private readonly photos: PhotoForAuthority,
  ) {}

  /**
   * Refuses `not-found`, `form.unfillable` with a pointer to each field that cannot take its content, and
   * `photo.too-large-for-authority`. What is merely missing stays empty, so that a draft can be looked at; a declaration that
   * is out of date is not on it.
   */
  async fill(organisationId: string, applicationId: string): Promise<Result<FilledForm>> {
    const found = await this.applications.find(organisationId, applicationId);
    return found.refused ? found : this.draw(organisationId, found.value);
  }

  /** The same for an application that was found already. */
  async draw(organisationId: string, { application, asked, form, declaration, isSigned }: FoundApplication): Promise<Result<FilledForm>> {
    if (form.faults.length > 0) return refuse('form.unfillable', { errors: form.faults });
    const photo = asked.form.photo ? await this.photos.make(organisationId, application.travellerId, asked.authority.profile.applications?.photoBytes) : success(null);
    if (photo.refused) return photo;
    const signed = isSigned ? declaration : null;
    const bytes = await fillForm(await blankForm(layoutOf(asked.form)), {
      values: { ...form.values, ...declared(asked.form, signed) },
      photo: photo.value,
      signature: signed?.signature.manner === 'drawn' ? signed.signature.strokes : null,
      writtenOn: signed?.signedAt ?? new Date(application.createdAt),
    });
    return success({ bytes, sha256: createHash('sha256').update(bytes).digest('hex') });
  }
}

const layoutOf = ({ title, subtitle, sections, photo, declaration }: FormDefinition): FormLayout => ({ title, subtitle, sections, photo, declaration: declaration !== null });

/** The English text stands on the form whatever language it was read in: the authority reads that. */
function declared({ declaration }: FormDefinition, signed: StoredDeclaration | null): Record<string, string> {
  if (!declaration) return {};
  const text = { [formPlaces.declaration]: declaration.texts.en };
  if (!signed) return text;
  const { signature, signedAt } = signed;
  const typed = signature.manner === 'typed' ? { [formPlaces.signature]: `${signature.name} (typed)` } : {};
  return { ...text, ...typed, [formPlaces.signedBy]: signature.name, [formPlaces.signedOn]: signedAt.toISOString().slice(0, 10) };
}
