import { Injectable } from '@nestjs/common';
import { refuse, type Result, success } from '#kernel';
import { RuleListRepository, type RuleVersion } from '../../persistence/rule-list.repository.js';

/** One rule: every version of it, oldest first, with who published it and when. */
@Injectable()
export class ReadRule {
  constructor(private readonly rules: RuleListRepository) {}

  /** Refuses `not-found`. */
  async read(organisationId: string, id: string): Promise<Result<RuleVersion[]>> {
    const versions = await this.rules.versions(organisationId, id);
    return versions.length > 0 ? success(versions) : refuse('not-found');
  }
}
