import { Injectable } from '@nestjs/common';
import { ReadStaffNames } from '#accounts';
import { type DoneChange, ListBookingChanges, type RecordedChange } from '#bookings';
import { type Fault, type Refusal, type Result, success } from '#kernel';
import { lineBody } from './amendment.reader.js';
import type { BookingHistoryBody } from './amendment.schema.js';
import { NameReader, type Names } from './name.reader.js';

type Entry = BookingHistoryBody['items'][number];

/** Tells the history of a booking by name. */
@Injectable()
export class HistoryReader {
  constructor(
    private readonly changes: ListBookingChanges,
    private readonly staff: ReadStaffNames,
    private readonly names: NameReader,
  ) {}

  /** The newest first; those since a version where one is named. Refuses with `booking.unknown`. */
  async items(organisationId: string, bookingId: string, sinceVersion = 0): Promise<Result<Entry[]>> {
    const listed = await this.changes.list(organisationId, bookingId, sinceVersion);
    if (listed.refused) return listed;
    const staff = await this.staff.of(organisationId, listed.value.flatMap(({ userId }) => userId ?? []));
    const names = await this.names.of(organisationId, listed.value.flatMap(travellersIn));
    return success(listed.value.map((change) => entryOf(change, names, (change.userId && staff.get(change.userId)) ?? null)));
  }

  /** A refused change with who was first, when, and what they did, where that is the reason. */
  async explained(organisationId: string, bookingId: string, sinceVersion: number, refusal: Refusal): Promise<Refusal> {
    if (refusal.code !== 'booking.changed') return refusal;
    const since = await this.items(organisationId, bookingId, sinceVersion);
    const told = (since.refused ? [] : since.value).map(({ by, at, changes, kind }): Fault => ({
      pointer: '/version', detail: `${by ?? 'Somebody'}, ${at}: ${changes.map(({ text }) => text).join('; ') || plain[kind]}`,
    }));
    return { ...refusal, errors: [...told, ...(refusal.errors ?? [])] };
  }
}

const plain: Record<Entry['kind'], string> = { amended: 'changed', cancelled: 'cancelled', confirmed: 'confirmed', extended: 'held longer', suspended: 'suspended', restored: 'restored' };

const travellersIn = ({ changes, lines }: RecordedChange): string[] =>
  [...changes.flatMap(({ travellerId, newTravellerId }) => [travellerId, newTravellerId]), ...lines.map(({ whose }) => whose)].flatMap((id) => id ?? []);

const entryOf = ({ id, version, kind, cause, changes, lines, difference, createdAt }: RecordedChange, names: Names, by: string | null): Entry => ({
  id, version, kind, cause, difference, by,
  changes: changes.map((change) => ({ kind: change.kind, text: textOf(change, names) })),
  lines: lines.map((line) => lineBody(line, names, difference.currency)),
  at: createdAt.toISOString(),
});

function textOf({ kind, travellerId, newTravellerId, before, after }: DoneChange, names: Names): string {
  const name = (id: string | null): string => (id && names.get(id)) ?? 'a traveller';
  switch (kind) {
    case 'add':
      return `${name(newTravellerId)} added`;
    case 'remove':
      return `${name(travellerId)} taken off`;
    case 'replace':
      return `${name(newTravellerId)} in the place of ${name(travellerId)}`;
    case 'choose':
      return `${name(travellerId)}: ${choicesText(before, after)}`;
    case 'move':
      return 'moved to another departure';
    case 'defer':
      return 'deferred to a later edition';
  }
}

function choicesText(before: DoneChange['before'], after: DoneChange['after']): string {
  const other = [
    before?.race === after?.race ? [] : [`${after?.race ? `race ${after.race}` : 'no race'} instead of ${before?.race ?? 'none'}`],
    before?.room === after?.room ? [] : [`room ${after?.room} instead of ${before?.room}`],
    before?.arrivalLegId === after?.arrivalLegId ? [] : ['another way there'],
    before?.departureLegId === after?.departureLegId ? [] : ['another way home'],
  ].flat();
  return other.join(', ') || 'other choices';
}
