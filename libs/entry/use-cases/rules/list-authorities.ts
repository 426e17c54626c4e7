import { Injectable } from '@nestjs/common';
import { AuthorityRepository, type StoredAuthority } from '../../persistence/authority.repository.js';

/** The authorities that an organisation keeps rules of, by code. */
@Injectable()
export class ListAuthorities {
  constructor(private readonly authorities: AuthorityRepository) {}

  list(organisationId: string): Promise<StoredAuthority[]> {
    return this.authorities.list(organisationId);
  }
}
