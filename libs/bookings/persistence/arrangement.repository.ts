import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, type Transaction, Vault } from '#platform';
import type { Leader } from '../domain/party.js';
import type { Arrangement, BookingKind, SoldByAgency, SubParty, ToldSubParty } from '../domain/sub-party.js';
import { agencyScope } from './booking.repository.js';

interface SubPartyRow {
  readonly id: string;
  readonly label: string;
  /** Base 64. */
  readonly payer: string | null;
  readonly ended: boolean;
}

interface Row {
  readonly id: string;
  readonly kind: BookingKind;
  readonly agencyId: string | null;
  readonly terms: SoldByAgency['terms'];
  readonly commissionBasisPoints: number;
  readonly parts: readonly SubPartyRow[];
  readonly members: readonly (readonly [travellerId: string, subPartyId: string])[];
}

export const payerContext = (subPartyId: string): string => `sub-party.payer:${subPartyId}`;

/** A booking's kind, the parts of its party with who pays for them, and the agency that sold it. Payers are sealed. */
@Injectable()
export class ArrangementRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** By booking, in one statement however many there are. */
  async of(organisationId: string, bookingIds: readonly string[]): Promise<Map<string, Arrangement>> {
    const rows = await this.database.query<Row>(
      `select b.id, b.kind, b.agency_id as "agencyId", b.agency_terms as terms, b.commission_basis_points as "commissionBasisPoints",
              coalesce((select json_agg(json_build_object('id', s.id, 'label', s.label, 'payer', encode(s.payer, 'base64'), 'ended', s.ended_at is not null) order by s.position, s.id)
                          from sub_party s where s.organisation_id = b.organisation_id and s.booking_id = b.id), '[]') as parts,
              coalesce((select json_agg(json_build_array(t.traveller_id, t.sub_party_id) order by t.position)
                          from booking_traveller t where t.organisation_id = b.organisation_id and t.booking_id = b.id and t.sub_party_id is not null and t.removed_at is null), '[]') as members
         from booking b where b.organisation_id = $1 and b.id = any($2) and ($3::uuid is null or b.agency_id = $3)`,
      [organisationId, bookingIds, agencyScope()],
    );
    return new Map(rows.map(({ id, kind, agencyId, terms, commissionBasisPoints, parts, members }) => [id, {
      kind,
      subParties: parts.map((part) => this.open(part)),
      memberships: new Map(members),
      agency: agencyId === null ? null : { agencyId, terms, commissionBasisPoints },
    }]));
  }

  /** Notes the kind of a booking that is being taken, and who sells it. */
  async note(tx: Transaction, organisationId: string, bookingId: string, kind: BookingKind, agency: SoldByAgency | null): Promise<void> {
    await tx.execute(
      'update booking set kind = $3, agency_id = $4, agency_terms = $5, commission_basis_points = $6 where organisation_id = $1 and id = $2',
      [organisationId, bookingId, kind, agency?.agencyId ?? null, agency?.terms ?? null, agency?.commissionBasisPoints ?? null],
    );
  }

  /** Puts these parts in place of those that were. One whose id is told stays itself, with what its payer paid; the others end. */
  async arrange(tx: Transaction, organisationId: string, bookingId: string, told: readonly ToldSubParty<string>[], now: Date): Promise<void> {
    const parts = told.map((part, position) => ({ ...part, id: part.id ?? newId(), position }));
    await tx.execute(
      `update sub_party set ended_at = $4 where organisation_id = $1 and booking_id = $2 and id <> all($3) and ended_at is null`,
      [organisationId, bookingId, parts.map(({ id }) => id), now],
    );
    await tx.execute('update booking_traveller set sub_party_id = null where organisation_id = $1 and booking_id = $2', [organisationId, bookingId]);
    for (const { id, label, payer, position, travellers } of parts) {
      await tx.execute(
        `insert into sub_party (id, organisation_id, booking_id, position, label, payer) values ($1, $2, $3, $4, $5, $6)
         on conflict (id) do update set position = $4, label = $5, payer = $6, ended_at = null`,
        [id, organisationId, bookingId, position, label, payer && this.seal(id, payer)],
      );
      await tx.execute(
        'update booking_traveller set sub_party_id = $3 where organisation_id = $1 and booking_id = $2 and traveller_id = any($4)',
        [organisationId, bookingId, id, travellers],
      );
    }
  }

  /** Compare-and-swap on the booking's version: the new one, or undefined when it has another. */
  async touch(tx: Transaction, organisationId: string, bookingId: string, version: number, kind: BookingKind): Promise<number | undefined> {
    const rows = await tx.query<{ version: number }>(
      'update booking set kind = $4, version = version + 1 where organisation_id = $1 and id = $2 and version = $3 and ($5::uuid is null or agency_id = $5) returning version',
      [organisationId, bookingId, version, kind, agencyScope()],
    );
    return rows[0]?.version;
  }

  private seal(subPartyId: string, { name, email }: Leader): Buffer {
    return this.vault.sealForPlatform(payerContext(subPartyId), JSON.stringify({ name, email }));
  }

  private open({ id, label, payer, ended }: SubPartyRow): SubParty & { ended: boolean } {
    return { id, label, ended, payer: payer === null ? null : (JSON.parse(this.vault.openForPlatform(payerContext(id), Buffer.from(payer, 'base64'))) as Leader) };
  }
}
