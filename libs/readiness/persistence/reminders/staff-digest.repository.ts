import { Injectable } from '@nestjs/common';
import { Clock, dayOf, type IsoDate, newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { OpenItem } from '../../domain/readiness-change.js';
import type { StaffRole } from '../../domain/reminders/escalation.js';

export interface StaffMember {
  readonly organisationId: string;
  readonly userId: string;
  readonly role: StaffRole;
  readonly name: string;
  readonly email: string;
}

export interface StaffDigest {
  readonly id: string;
  readonly organisationId: string;
  readonly userId: string;
  readonly state: 'planned' | 'sent' | 'unneeded';
}

export interface OpenTraveller {
  readonly departureId: string;
  readonly travellerId: string;
  readonly items: readonly OpenItem[];
}

const member = `organisation_id as "organisationId", id as "userId", role, name, email`;

/** Rows of `staff_digest`, and whom they go to. */
@Injectable()
export class StaffDigestRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Staff who have no digest of that day, of organisations that have departures to come. */
  undecided(day: IsoDate): Promise<StaffMember[]> {
    return this.database.query<StaffMember>(
      `select ${member} from app_user u
        where role in ('operator', 'officer') and disabled_at is null
          and exists (select 1 from departure d where d.organisation_id = u.organisation_id and d.starts_on > $1 and d.status <> 'cancelled')
          and not exists (select 1 from staff_digest g where g.organisation_id = u.organisation_id and g.user_id = u.id and g.day = $1)
        order by organisation_id, id`,
      [day],
    );
  }

  async member(organisationId: string, userId: string): Promise<StaffMember | undefined> {
    const [row] = await this.database.query<StaffMember>(
      `select ${member} from app_user where organisation_id = $1 and id = $2 and role in ('operator', 'officer') and disabled_at is null`,
      [organisationId, userId],
    );
    return row;
  }

  /** Who is blocked on departures that have not started. */
  blocked(organisationId: string): Promise<OpenTraveller[]> {
    return this.database.query<OpenTraveller>(
      `select s.departure_id as "departureId", s.traveller_id as "travellerId", s.items
         from readiness_state s join departure d on d.organisation_id = s.organisation_id and d.id = s.departure_id
        where s.organisation_id = $1 and s.state = 'blocked' and d.starts_on > $2 and d.status <> 'cancelled'
        order by d.starts_on, s.departure_id`,
      [organisationId, dayOf(this.clock.now())],
    );
  }

  /** Null when that person has one of that day. */
  async plan(tx: Transaction, organisationId: string, userId: string, day: IsoDate): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(
      `insert into staff_digest (id, organisation_id, user_id, day, planned_at) values ($1, $2, $3, $4, $5)
       on conflict on constraint one_staff_digest_a_day do nothing returning id`,
      [newId(), organisationId, userId, day, this.clock.now()],
    );
    return row?.id ?? null;
  }

  async find(id: string): Promise<StaffDigest | undefined> {
    const [row] = await this.database.query<StaffDigest>('select id, organisation_id as "organisationId", user_id as "userId", state from staff_digest where id = $1', [id]);
    return row;
  }

  async end(id: string, state: 'sent' | 'unneeded'): Promise<void> {
    await this.database.query(`update staff_digest set state = $2 where id = $1 and state = 'planned'`, [id, state]);
  }
}
