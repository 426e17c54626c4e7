import { newId } from '#kernel';
import type { Database, Transaction, Vault } from '#platform';
import type { TripInput } from '#entry';
import { keptText } from '../../../libs/entry/domain/verdicts/kept-text.js';
import type { CompareRules } from '../../../libs/entry/domain/verdicts/compare-rules.js';
import { inputKeyOf, inputText, outlineOf, stateClassOf, statesOf } from '../../../libs/entry/domain/verdicts/trip-input.js';
import { verdictContext } from '../../../libs/entry/use-cases/verdicts/verdict-context.js';

const states = `GBR DEU FRA SWE ITA ESP NLD AUS CAN NZL NOR DNK FIN POL CZE AUT CHE BEL IRL PRT
  SGP THA VNM IDN IND BRA ARG CHL ZAF KEN EGY TUR GRC HUN ROU BGR SVK SVN HRV EST LVA LTU ISL LUX MLT CYP RUS CHN MEX PER COL URY ECU BOL PRY CRI PAN MAR TUN KAZ`.split(/\s+/);
const departures = 40;
const batch = 5_000;

/** The same for the same number, on every run. */
const pick = <T>(list: readonly T[], index: number, salt: number): T => list[((index * 2_654_435_761 + salt * 40_503) >>> 0) % list.length]!;
const two = (value: number): string => String(value).padStart(2, '0');

export interface Departure {
  readonly id: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

export const makeDepartures = (): Departure[] =>
  Array.from({ length: departures }, (_, index) => ({ id: newId(), startsOn: `2027-04-${two((index % 4) + 1)}`, endsOn: `2027-04-${two((index % 4) + 6)}` }));

/** Seven in ten have handed in their passports, so that hardly two of them are alike. */
export function inputOf(index: number, { startsOn, endsOn }: Departure): TripInput {
  const read = index % 10 < 7;
  return {
    traveller: {
      issuingState: pick(states, index, 1),
      ...(index % 3 === 0 ? {} : { profession: index % 97 === 0 ? 'press' : 'other' }),
      ...(read ? { bornOn: `${1950 + (index % 55)}-${two((index % 12) + 1)}-${two((index % 27) + 1)}`, passportExpiresOn: `${2027 + (index % 9)}-${two((index % 12) + 1)}-${two(((index >> 3) % 27) + 1)}` } : {}),
    },
    visits: [{
      region: { country: 'PRK', zone: 'Pyongyang' }, purpose: index % 20 === 0 ? 'tourism' : 'sport', event: 'pyongyang-marathon-2027-04-04', mode: 'air', from: 'PEK', to: 'FNJ',
      carrier: 'CA', entryDate: startsOn, exitDate: endsOn, organisedTour: true,
    }],
  };
}

interface Filling {
  readonly database: Database;
  readonly vault: Vault;
  readonly organisationId: string;
  /** The rules of today, twice: nothing is compared yet. */
  readonly rules: CompareRules;
  readonly travellers: number;
}

/** What a traveller's key is sealed by, without a statement for each. */
function keyOf(vault: Vault, travellerId: string): { wrapped: unknown; seal: ReturnType<Vault['createKey']> } {
  let wrapped: unknown;
  const catching = { send: (_sql: string, params: readonly unknown[] = []) => void (wrapped = params[1]) } as unknown as Transaction;
  const seal = vault.createKey(catching, travellerId);
  return { wrapped, seal };
}

/** Travellers, their bookings of two and their verdicts, by bulk inserts: as if everybody had been booked and judged. */
export async function fill({ database, vault, organisationId, rules, travellers }: Filling): Promise<void> {
  const all = makeDepartures();
  await database.transaction(async (tx) => {
    // neither triggers nor foreign keys: departures, holds and what they stand on are not what is measured
    await tx.execute('set local session_replication_role = replica');
    const none = keptText({});
    await tx.execute('insert into verdict_calendars (organisation_id, digest, calendars) values ($1, $2, $3::json) on conflict do nothing', [organisationId, none.digest, none.text]);
    let bookingId = newId();
    for (let from = 0; from < travellers; from += batch) {
      const rows = Array.from({ length: Math.min(batch, travellers - from) }, (_, offset) => {
        const index = from + offset;
        const departure = all[Math.floor(index / 2) % departures]!;
        if (index % 2 === 0) bookingId = newId();
        const input = inputOf(index, departure);
        const { after, changesOn } = rules.compare(input);
        const id = newId();
        const { wrapped, seal } = keyOf(vault, id);
        return {
          id, wrapped, departure, bookingId, body: rules.bodyOf(after), outcome: after.outcome, changesOn, sealed: seal(verdictContext, inputText(input)),
          identity: seal('traveller.identity', '{}'), digest: vault.blindIndex(organisationId, inputKeyOf(input)),
          classes: statesOf(input).map((state) => vault.blindIndex(organisationId, stateClassOf(state))), ...outlineOf(input),
        };
      });
      await tx.execute('insert into traveller_key (traveller_id, wrapped_key) select * from unnest($1::uuid[], $2::bytea[])', [rows.map(({ id }) => id), rows.map(({ wrapped }) => wrapped)]);
      await tx.execute(
        `insert into traveller (id, organisation_id, identity, email_index, surname_index) select id, $1, identity, identity, identity from unnest($2::uuid[], $3::bytea[]) as t (id, identity)`,
        [organisationId, rows.map(({ id }) => id), rows.map(({ identity }) => identity)],
      );
      const bodies = [...new Map(rows.map(({ body }) => [body.digest.toString('hex'), body])).values()];
      await tx.execute('insert into verdict_body (organisation_id, digest, body) select $1, d, b::json from unnest($2::bytea[], $3::text[]) as t (d, b) on conflict do nothing', [
        organisationId, bodies.map(({ digest }) => digest), bodies.map(({ text }) => text),
      ]);
      await tx.execute(
        `insert into trip_verdict (id, organisation_id, traveller_id, departure_id, booking_id, rule_set_version, first_version, evaluator_version, as_known_on, today,
           input, input_digest, state_classes, countries, purposes, ends_on, outcome, body_digest, changes_on, calendars_digest)
         select id, $1, traveller, departure, booking, 1, 1, 1, '2026-11-22', '2026-11-22', input, digest, array[class], array['PRK'], array[purpose], ends_on, outcome, body, changes_on, $14
           from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::bytea[], $7::bytea[], $8::bytea[], $9::text[], $10::date[], $11::text[], $12::bytea[], $13::date[])
             as t (id, traveller, departure, booking, input, digest, class, purpose, ends_on, outcome, body, changes_on)`,
        [
          organisationId, rows.map(() => newId()), rows.map(({ id }) => id), rows.map(({ departure }) => departure.id), rows.map((row) => row.bookingId), rows.map(({ sealed }) => sealed),
          rows.map(({ digest }) => digest), rows.map(({ classes }) => classes[0]), rows.map(({ purposes }) => purposes[0]), rows.map(({ endsOn }) => endsOn),
          rows.map(({ outcome }) => outcome), rows.map(({ body }) => body.digest), rows.map(({ changesOn }) => changesOn), none.digest,
        ],
      );
    }
    await tx.execute(
      `insert into booking (id, organisation_id, reference, departure_id, hold_id, status, leader, leader_email_index, total_amount, currency, expires_at, created_at)
       select booking_id, $1, translate(upper(lpad(to_hex(row_number() over ()), 6, 'A')), '01IO', 'WXYZ'), departure_id, booking_id, 'confirmed', '\\x00', '\\x00', 328000, 'EUR', now(), now()
         from (select distinct on (booking_id) booking_id, departure_id from trip_verdict where organisation_id = $1) b on conflict do nothing`,
      [organisationId],
    );
  });
  await database.query('analyze');
}
