import { Injectable } from '@nestjs/common';
import { Clock, type IsoDate, newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import { revisionOf } from '../domain/applications/revision.js';
import { type ReviewStanding, standingOf } from '../domain/review/review-standing.js';
import { type ReviewManner, underHouseRule } from '../domain/rules/authority-profile.js';

/** An approval that stands. */
export interface Vote {
  readonly actorId: string;
  readonly place: 1 | 2;
}

interface StandingRow {
  readonly id: string;
  readonly deadline: IsoDate;
  readonly manner: ReviewManner | null;
  readonly allNeedTwo: boolean;
  readonly findingCodes: string[];
  readonly fingerprint: Buffer | null;
  readonly firstBy: string | null;
  readonly firstAt: Date | null;
  readonly holderId: string | null;
  readonly until: Date | null;
}

/** Who has taken an application and who has approved it: rows of `application_lease` and `application_vote`. */
@Injectable()
export class ReviewRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** By application id; what the organisation does not have is not in the map. */
  async standings(organisationId: string, ids: readonly string[]): Promise<Map<string, ReviewStanding>> {
    const rows = await this.database.query<StandingRow>(
      `select a.id, a.deadline::text, au.profile -> 'review' as manner, a.finding_codes as "findingCodes", a.facts_fingerprint as fingerprint,
              coalesce(e.four_eyes, false) as "allNeedTwo", v.actor_id as "firstBy", v.cast_at as "firstAt", l.holder_id as "holderId", l.expires_at as until
         from visa_application a
         join authority au on au.organisation_id = a.organisation_id and au.id = a.authority_id
         left join entry_setting e on e.organisation_id = a.organisation_id
         left join application_vote v on v.organisation_id = a.organisation_id and v.application_id = a.id and v.place = 1
           and v.voided_at is null and a.status = 'in-review'
         left join application_lease l on l.organisation_id = a.organisation_id and l.application_id = a.id and l.expires_at > $3
        where a.organisation_id = $1 and a.id = any($2)`,
      [organisationId, ids, this.clock.now()],
    );
    return new Map(rows.map((row) => [row.id, toStanding(row)]));
  }

  /** Whether the organisation asks for two officers everywhere. */
  async allNeedTwo(organisationId: string): Promise<boolean> {
    return (await this.database.query('select from entry_setting where organisation_id = $1 and four_eyes', [organisationId])).length > 0;
  }

  /** False when it was so before. */
  async setAllNeedTwo(tx: Transaction, organisationId: string, fourEyes: boolean): Promise<boolean> {
    const changed = await tx.execute(
      `insert into entry_setting as s (organisation_id, four_eyes) values ($1, $2)
       on conflict (organisation_id) do update set four_eyes = excluded.four_eyes where s.four_eyes <> excluded.four_eyes`,
      [organisationId, fourEyes],
    );
    return changed === 1;
  }

  /** Who else has the application at this moment, and until when. */
  async takenByAnother(tx: Transaction, organisationId: string, applicationId: string, actorId: string): Promise<Date | undefined> {
    const [row] = await tx.query<{ until: Date }>(
      'select expires_at as until from application_lease where organisation_id = $1 and application_id = $2 and holder_id <> $3 and expires_at > $4',
      [organisationId, applicationId, actorId, this.clock.now()],
    );
    return row?.until;
  }

  /** Takes it, or keeps it for longer. False while somebody else has it. */
  async take(tx: Transaction, organisationId: string, applicationId: string, holderId: string, until: Date): Promise<boolean> {
    const taken = await tx.execute(
      `insert into application_lease as l (organisation_id, application_id, holder_id, taken_at, expires_at) values ($1, $2, $3, $4, $5)
       on conflict (organisation_id, application_id) do update
         set holder_id = excluded.holder_id, expires_at = excluded.expires_at,
             taken_at = case when l.holder_id = excluded.holder_id then l.taken_at else excluded.taken_at end
         where l.holder_id = excluded.holder_id or l.expires_at <= excluded.taken_at`,
      [organisationId, applicationId, holderId, this.clock.now(), until],
    );
    return taken === 1;
  }

  /** Lets go of what this person has; nothing else. */
  async release(tx: Transaction, organisationId: string, applicationId: string, holderId: string): Promise<void> {
    await tx.execute('delete from application_lease where organisation_id = $1 and application_id = $2 and holder_id = $3', [organisationId, applicationId, holderId]);
  }

  /** The approvals that stand, the first first. */
  votes(tx: Transaction, organisationId: string, applicationId: string): Promise<Vote[]> {
    return tx.query<Vote>(
      'select actor_id as "actorId", place from application_vote where organisation_id = $1 and application_id = $2 and voided_at is null order by place',
      [organisationId, applicationId],
    );
  }

  /** False when this person, or somebody in this place, has approved already: a unique index says so, whatever the caller saw. */
  async vote(tx: Transaction, organisationId: string, applicationId: string, { actorId, place }: Vote): Promise<boolean> {
    const cast = await tx.execute(
      `insert into application_vote (id, organisation_id, application_id, actor_id, place, cast_at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [newId(), organisationId, applicationId, actorId, place, this.clock.now()],
    );
    return cast === 1;
  }

  async noteFindings(organisationId: string, applicationId: string, codes: readonly string[]): Promise<void> {
    await this.database.query('update visa_application set finding_codes = $3 where organisation_id = $1 and id = $2 and finding_codes <> $3', [organisationId, applicationId, codes]);
  }
}

const toStanding = ({ deadline, manner, allNeedTwo, findingCodes, fingerprint, firstBy, firstAt, holderId, until }: StandingRow): ReviewStanding => ({
  deadline,
  ...standingOf(underHouseRule(manner ?? {}, allNeedTwo)),
  firstApproval: firstBy && firstAt ? { actorId: firstBy, at: firstAt.toISOString() } : null,
  taken: holderId && until ? { holderId, until: until.toISOString() } : null,
  findingCodes,
  revision: revisionOf(fingerprint),
});
