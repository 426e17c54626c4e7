import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, type Transaction, Vault } from '#platform';
import type { Leader } from '../domain/party.js';
import type { Arrangement, BookingKind, SoldByAgency, SubParty, ToldSubParty } from '../domain/sub-party.js';

interface SubPartyRow {
  id: string;
  bookingId: string;
  label: string;
  payer: Buffer | null;
  ended: boolean;
}

interface BookingRow {
  id: string;
  kind: BookingKind;
  agencyId: string | null;
  terms: SoldByAgency['terms'];
  commissionBasisPoints: number;
}

const payerContext = (subPartyId: string): string => `sub-party.payer:${subPartyId}`;

/** A booking's kind, the parts of its party with who pays for them, and the agency that sold it. Payers are sealed. */
@Injectable()
export class ArrangementRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  async of(organisationId: string, bookingIds: readonly string[]): Promise<Map<string, Arrangement>> {
    const bookings = await this.database.query<BookingRow>(
      `select id, kind, agency_id as "agencyId", agency_terms as terms, commission_basis_points as "commissionBasisPoints"
         from booking where organisation_id = $1 and id = any($2)`,
      [organisationId, bookingIds],
    );
    const parts = await this.database.query<SubPartyRow>(
      `select id, booking_id as "bookingId", label, payer, ended_at is not null as ended
         from sub_party where organisation_id = $1 and booking_id = any($2) order by booking_id, position, id`,
      [organisationId, bookingIds],
    );
    const members = await this.database.query<{ bookingId: string; travellerId: string; subPartyId: string }>(
      `select booking_id as "bookingId", traveller_id as "travellerId", sub_party_id as "subPartyId"
         from booking_traveller where organisation_id = $1 and booking_id = any($2) and sub_party_id is not null`,
      [organisationId, bookingIds],
    );
    return new Map(bookings.map(({ id, kind, agencyId, terms, commissionBasisPoints }) => [id, {
      kind,
      subParties: parts.filter((part) => part.bookingId === id).map((part) => this.open(part)),
      memberships: new Map(members.filter((member) => member.bookingId === id).map(({ travellerId, subPartyId }) => [travellerId, subPartyId])),
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
      'update booking set kind = $4, version = version + 1 where organisation_id = $1 and id = $2 and version = $3 returning version',
      [organisationId, bookingId, version, kind],
    );
    return rows[0]?.version;
  }

  private seal(subPartyId: string, { name, email }: Leader): Buffer {
    return this.vault.sealForPlatform(payerContext(subPartyId), JSON.stringify({ name, email }));
  }

  private open({ id, label, payer, ended }: SubPartyRow): SubParty & { ended: boolean } {
    return { id, label, ended, payer: payer && (JSON.parse(this.vault.openForPlatform(payerContext(id), payer)) as Leader) };
  }
}
