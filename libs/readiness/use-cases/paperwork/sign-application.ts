import { Injectable } from '@nestjs/common';
import { type DeclarationLanguage, type Signature, SignDeclaration } from '#entry';
import { type Result, refuse } from '#kernel';
import { FindApplication } from './find-application.js';

export interface SignApplicationInput {
  readonly organisationId: string;
  readonly travellerId: string;
  readonly applicationId: string;
  readonly language: DeclarationLanguage;
  /** Of the text that was on the screen. */
  readonly textVersion: string;
  /** As it came with that text: names what the form said. */
  readonly digest: string;
  readonly signature: Signature;
}

/** Has a traveller sign the declaration of one of their applications. */
@Injectable()
export class SignApplication {
  constructor(
    private readonly applications: FindApplication,
    private readonly declarations: SignDeclaration,
  ) {}

  /**
   * Refuses `not-found`, also for anybody else's application, `declaration.none`, `declaration.form-incomplete` with a pointer to
   * each field, `declaration.outdated`, and as `SignDeclaration` does.
   */
  async sign({ organisationId, travellerId, applicationId, language, textVersion, digest, signature }: SignApplicationInput): Promise<Result<string>> {
    const found = await this.applications.find(organisationId, applicationId);
    if (found.refused || found.value.application.travellerId !== travellerId) return refuse('not-found');
    const { asked, form } = found.value;
    const { declaration } = asked.form;
    if (!declaration) return refuse('declaration.none');
    const unfinished = [...form.missing, ...form.faults];
    if (unfinished.length > 0) return refuse('declaration.form-incomplete', { errors: unfinished });
    if (declaration.version !== textVersion || form.digest.toString('hex') !== digest) {
      return refuse('declaration.outdated', { detail: 'Look at your answers and at the text again, then sign.' });
    }
    const text = declaration.texts[language];
    return this.declarations.sign({ organisationId, travellerId, applicationId, language, textVersion, text, answersDigest: form.digest, signature });
  }
}
