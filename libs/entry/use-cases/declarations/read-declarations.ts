import { Injectable } from '@nestjs/common';
import { DeclarationRepository, type StoredDeclaration } from '../../persistence/declaration.repository.js';

/** Opens what a traveller has signed. */
@Injectable()
export class ReadDeclarations {
  constructor(private readonly declarations: DeclarationRepository) {}

  /** The ones that count, by application; who has signed none, or is erased, is not in the map. */
  current(organisationId: string, travellerId: string, applicationIds: readonly string[]): Promise<Map<string, StoredDeclaration>> {
    return this.declarations.current(organisationId, travellerId, applicationIds);
  }
}
