import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '#platform';

interface Past {
  readonly departureIds: readonly string[];
  readonly operatorId: string;
}

/** How long ago each booking of a departure was confirmed, in hours: a rush when the sale was told of, then one after another. */
const hoursAgo = [140, 138, 92, 44, 30, 21];

/** The demo is made in one moment; so that curves and logs have a shape, its confirmed bookings are told as though they came one after another. */
export async function spreadOverDays(app: INestApplicationContext, organisationId: string, { departureIds, operatorId }: Past): Promise<void> {
  await app.get(Database).transaction(async (tx) => {
    await tx.execute(
      `create temporary table demo_past on commit drop as
       select b.id as booking_id, b.departure_id, now() - make_interval(hours => ($3::int[])[least(row_number() over w, cardinality($3::int[]))::int]) as at
         from booking b where b.organisation_id = $1 and b.departure_id = any($2) and b.status = 'confirmed' window w as (partition by b.departure_id order by b.id)`,
      [organisationId, departureIds, hoursAgo],
    );
    await tx.execute(`update booking b set created_at = p.at - interval '4 minutes' from demo_past p where b.organisation_id = $1 and b.id = p.booking_id`, [organisationId]);
    await tx.execute(`update booking_change c set created_at = p.at from demo_past p where c.organisation_id = $1 and c.booking_id = p.booking_id and c.kind = 'confirmed'`, [organisationId]);
    // An id tells its time as well: what is relayed in the order of ids is told in the order in which it is said to have happened.
    await tx.execute(
      `with told as (
         select o.id, coalesce(p.at - case o.type when 'booking.confirmed' then interval '0' else interval '4 minutes' end, now() - interval '9 days') as at, p.booking_id is not null as is_sale
           from outbox o left join demo_past p on p.booking_id::text = o.subject ->> 'bookingId'
          where o.organisation_id = $1
            and (o.type in ('booking.held', 'booking.imported', 'booking.confirmed') and p.booking_id is not null
                 or split_part(o.type, '.', 1) in ('package', 'price-list', 'terms', 'event', 'departure', 'allotment', 'leg') and o.type not in ('departure.suspended', 'departure.cancelled')))
       update outbox o
          set created_at = told.at, actor_kind = case when is_sale then 'user' else actor_kind end, actor_id = case when is_sale then $2 else actor_id end,
              id = (lpad(to_hex(floor(extract(epoch from told.at) * 1000)::bigint), 12, '0') || substr(replace(o.id::text, '-', ''), 13))::uuid
         from told where o.id = told.id`,
      [organisationId, operatorId],
    );
    await tellReadiness(tx, organisationId);
  });
}

/** Whoever was booked was blocked from then on; what blocks them now is found when the worker looks. */
async function tellReadiness(tx: { execute(sql: string, params: readonly unknown[]): Promise<number> }, organisationId: string): Promise<void> {
  await tx.execute('insert into readiness_departure (organisation_id, departure_id) select distinct $1::uuid, departure_id from demo_past on conflict do nothing', [organisationId]);
  await tx.execute(
    `with event as (
       select o.id, p.* from demo_past p join outbox o on o.organisation_id = $1 and o.type = 'booking.confirmed' and o.subject ->> 'bookingId' = p.booking_id::text),
     going as (
       select e.id as event_id, e.departure_id, e.at, t.traveller_id, gen_random_uuid() as id
         from event e join booking_traveller t on t.organisation_id = $1 and t.booking_id = e.booking_id and t.removed_at is null),
     change as (
       insert into readiness_change (id, organisation_id, departure_id, traveller_id, state_before, state_after, added, reason, event_id, created_at)
       select (lpad(to_hex(floor(extract(epoch from at) * 1000)::bigint), 12, '0') || substr(replace(id::text, '-', ''), 13))::uuid,
              $1, departure_id, traveller_id, null, 'blocked', array['passport-missing'], 'booked', event_id, at from going
       returning id, departure_id, traveller_id)
     insert into readiness_state (organisation_id, departure_id, traveller_id, state, items, digest, change_id)
     select $1, departure_id, traveller_id, 'blocked', '[{"key":"passport-missing","code":"passport-missing","owner":"traveller","due":null}]', decode(repeat('00', 32), 'hex'), id from change`,
    [organisationId],
  );
}
