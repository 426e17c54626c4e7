import { Injectable } from '@nestjs/common';
import { newId, type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { checkCrew, type CrewMember } from '../../domain/manifests/crew.js';
import { LegCrewRepository, type StoredCrew } from '../../persistence/manifests/leg-crew.repository.js';
import { ReadLegs } from '../read-legs.js';

/** Somebody of the crew as an operator names them; with an id where they were on the list before. */
export type NamedCrewMember = Omit<CrewMember, 'id'> & { readonly id: string | null };

export interface CrewOfLeg {
  readonly organisationId: string;
  readonly legId: string;
  /** That was read; 0 where there was none. */
  readonly version: number;
  readonly members: readonly NamedCrewMember[];
}

/** Names who flies a leg, and says who it is. Their passports are opened, so that reading them is recorded too. */
@Injectable()
export class SetCrew {
  constructor(
    private readonly database: Database,
    private readonly legs: ReadLegs,
    private readonly crew: LegCrewRepository,
  ) {}

  /** Refuses `leg.unknown`. */
  async read(organisationId: string, legId: string): Promise<Result<StoredCrew>> {
    const leg = await this.legs.byId(organisationId, legId);
    if (leg.refused) return leg;
    const crew = await this.crew.read(organisationId, legId);
    await this.database.transaction((tx) => publish(tx, { type: 'manifest.crew-read', organisationId, subject: { legId, members: crew.members.length } }));
    return success(crew);
  }

  /** Refuses `leg.unknown`, `manifest.unwritable` with a pointer for each fault, and `manifest.changed` when somebody was faster. */
  set({ organisationId, legId, version, members }: CrewOfLeg): Promise<Result<StoredCrew>> {
    return this.database.transaction(async (tx) => {
      const leg = await this.legs.byId(organisationId, legId);
      if (leg.refused) return leg;
      const refusal = checkCrew(members);
      if (refusal) return refusal;
      const known = new Set((await this.crew.read(organisationId, legId)).members.map(({ id }) => id));
      const named = members.map((member): CrewMember => ({ ...member, id: member.id !== null && known.has(member.id) ? member.id : newId() }));
      if (!(await this.crew.write(tx, organisationId, legId, { version, members: named }))) return refuse('manifest.changed');
      await publish(tx, { type: 'manifest.crew-named', organisationId, subject: { legId, members: named.length } });
      return success({ version: version + 1, members: named });
    });
  }
}
