import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { followsFacts } from '../../domain/applications/application-status.js';
import { type Signature, signatureFaults } from '../../domain/declarations/signature.js';
import { ApplicationRepository } from '../../persistence/application.repository.js';
import { DeclarationRepository } from '../../persistence/declaration.repository.js';

export interface SignDeclarationInput {
  readonly organisationId: string;
  readonly travellerId: string;
  readonly applicationId: string;
  /** What is signed: the text as it was shown, its version and language, and what the form said at that moment. */
  readonly textVersion: string;
  readonly language: string;
  readonly text: string;
  readonly answersDigest: Buffer;
  readonly signature: Signature;
}

/** Keeps what a traveller has signed. An application that is with the authority is signed no more. */
@Injectable()
export class SignDeclaration {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationRepository,
    private readonly declarations: DeclarationRepository,
    private readonly clock: Clock,
  ) {}

  /** Refuses `not-found`, also for anybody else's application, `declaration.signature-unusable` and `declaration.too-late`. Returns the declaration's id. */
  async sign(input: SignDeclarationInput): Promise<Result<string>> {
    const { organisationId, travellerId, applicationId } = input;
    const errors = signatureFaults(input.signature);
    if (errors.length > 0) return refuse('declaration.signature-unusable', { errors });
    return this.database.transaction(async (tx) => {
      const [application] = await this.applications.lock(tx, organisationId, [applicationId]);
      if (application?.travellerId !== travellerId) return refuse('not-found');
      if (!followsFacts(application.status)) return refuse('declaration.too-late');
      const id = await this.declarations.replace(tx, { ...input, signedAt: this.clock.now() });
      const { departureId } = application;
      await publish(tx, { type: 'declaration.signed', organisationId, subject: { declarationId: id, applicationId, travellerId, departureId, manner: input.signature.manner } });
      return success(id);
    });
  }
}
