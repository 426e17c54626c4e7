import { Injectable } from '@nestjs/common';
import { Clock, type IsoDate } from '#kernel';
import { Database } from '#platform';
import type { ApplicationStanding, AskedAuthorityStanding, InvitationStanding, PhotoStanding, Standing } from '../domain/standing.js';

/** How far a traveller's rows say that they have come. */
export interface TravellerRows {
  readonly travellerId: string;
  readonly invitation: InvitationStanding;
  readonly documentCheck: Standing['documentCheck'];
  readonly application: {
    readonly id: string;
    readonly status: ApplicationStanding;
    readonly submitBy: IsoDate | null;
    readonly approval: { readonly validFrom: IsoDate; readonly validUntil: IsoDate } | null;
    readonly outdated: boolean;
  } | null;
  /** Each authority's own. */
  readonly applications: readonly AskedAuthorityStanding[];
  /** Legs on which the traveller has a seat. */
  readonly legIds: readonly string[];
  readonly photo: PhotoStanding;
  /** Null before rooms of the departure were given out. */
  readonly hasBed: boolean | null;
  readonly hasBib: boolean;
  /** Race categories of the departure's event that have start numbers. */
  readonly numbered: readonly string[];
  readonly arrival: ArrivalStanding;
}

/** What was recorded of a traveller on the legs of the departure. */
export interface ArrivalStanding {
  readonly arrived: boolean;
  /** Day at the place on which a leg left without them, and no other of that way brought them. */
  readonly noShowOn: IsoDate | null;
}

/** Reads the state of all rooms at once: one statement however many travellers there are. Nothing sealed is opened. */
@Injectable()
export class StandingRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Of several authorities' applications for the departure, the one that is furthest behind counts. */
  ofTravellers(organisationId: string, departureId: string, travellerIds: readonly string[]): Promise<TravellerRows[]> {
    return this.database.query<TravellerRows>(
      `select t.id as "travellerId",
              coalesce(i.state, 'none') as invitation,
              c.found as "documentCheck",
              a.found as application,
              coalesce(w.found, '[]') as applications,
              coalesce(s.legs, '{}') as "legIds",
              coalesce(p.state, 'none') as photo,
              r.found as arrival,
              case when (select version > 0 from rooming_plan where organisation_id = $1 and departure_id = $2) then exists (
                select 1 from bed_assignment
                 where organisation_id = $1 and departure_id = $2 and traveller_id = t.id and released_at is null) end as "hasBed",
              exists (
                select 1 from bib
                 where organisation_id = $1 and event_id = (select event_id from departure where organisation_id = $1 and id = $2)
                   and traveller_id = t.id and taken_back_at is null) as "hasBib",
              (select coalesce(array_agg(r.category), '{}') from bib_range r
                 join departure d on d.organisation_id = r.organisation_id and d.event_id = r.event_id
                where d.organisation_id = $1 and d.id = $2) as numbered
         from traveller t
         left join lateral (
           select case when bool_or(used_at is not null) over () then 'used'
                       when revoked_at is not null then 'revoked'
                       when expires_at <= $4 then 'expired'
                       else 'sent' end as state
             from invitation
            where organisation_id = t.organisation_id and traveller_id = t.id
            order by created_at desc, id desc limit 1) i on true
         left join lateral (
           select json_build_object('state', state, 'outcome', outcome) as found
             from document_check
            where organisation_id = t.organisation_id and traveller_id = t.id
            order by created_at desc, id desc limit 1) c on true
         left join lateral (
           select json_build_object('id', v.id, 'status', v.status, 'submitBy', v.submit_by, 'outdated', v.outdated,
                    'approval', case when p.id is not null then json_build_object('validFrom', p.valid_from, 'validUntil', p.valid_until) end) as found
             from visa_application v
             left join entry_approval p on p.organisation_id = v.organisation_id and p.application_id = v.id and p.ended_at is null
            where v.organisation_id = t.organisation_id and v.traveller_id = t.id and v.departure_id = $2 and v.status <> 'withdrawn'
            order by array_position(array['refused', 'rejected', 'draft', 'in-review', 'approved', 'in-batch', 'submitted', 'issued'], v.status), v.id
            limit 1) a on true
         left join lateral (
           select json_agg(json_build_object('authority', o.code, 'status', v.status)) as found
             from visa_application v
             join authority o on o.organisation_id = v.organisation_id and o.id = v.authority_id
            where v.organisation_id = t.organisation_id and v.traveller_id = t.id and v.departure_id = $2 and v.status <> 'withdrawn') w on true
         left join lateral (
           select case when used_at is not null then 'there' when outcome = 'rejected' then 'rejected' else 'checking' end as state
             from portrait
            where organisation_id = t.organisation_id and traveller_id = t.id
            order by used_at is null, created_at desc, id desc limit 1) p on true
         left join lateral (
           select array_agg(leg_id::text) as legs
             from leg_passenger
            where organisation_id = t.organisation_id and traveller_id = t.id) s on true
         left join lateral (
           select json_build_object('arrived', coalesce(bool_or(came and direction = 'arrival'), false), 'noShowOn', max(missed) filter (where not came)) as found
             from (
               select l.direction, bool_or(a.outcome = 'arrived') as came,
                      max((l.departs_at at time zone l.from_zone)::date) filter (where a.outcome = 'no-show')::text as missed
                 from leg_arrival a
                 join leg l on l.organisation_id = a.organisation_id and l.id = a.leg_id and l.departure_id = $2
                where a.organisation_id = t.organisation_id and a.traveller_id = t.id and a.undone_at is null
                group by l.direction) ways) r on true
        where t.organisation_id = $1 and t.id = any($3) and t.erased_at is null`,
      [organisationId, departureId, travellerIds, this.clock.now()],
    );
  }
}
