import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { deltaOf, type ListDelta, type ListLine } from '../../domain/lists/list-delta.js';
import type { ListKind, ListWithLines, SupplierList } from '../../domain/lists/supplier-list.js';
import { type ListOwner, SupplierListRepository } from '../../persistence/supplier-list.repository.js';
import { CurrentLines } from '../amending/current-lines.js';

/** The lists of a departure or an event, and what has changed since the last one went out. */
export interface ListsOfOwner {
  readonly items: readonly SupplierList[];
  readonly lastSent: SupplierList | null;
  /** From the last one that was sent to what is so now; from nothing, while none was sent. */
  readonly delta: ListDelta;
  readonly lines: number;
}

/** Lists that were made for hotels and organisers. */
@Injectable()
export class ReadLists {
  constructor(
    private readonly lists: SupplierListRepository,
    private readonly current: CurrentLines,
  ) {}

  async ofOwner(owner: ListOwner): Promise<ListsOfOwner> {
    const lastSent = await this.lists.lastSent(owner);
    const lines = await this.current.of(owner);
    const before = lastSent ? await this.lists.lines(owner.organisationId, lastSent.id) : [];
    return { items: await this.lists.ofOwner(owner), lastSent: lastSent ?? null, delta: deltaOf(withoutErased(before, lines), lines), lines: lines.length };
  }

  /** What a list would say if it were made now. */
  now(owner: ListOwner): Promise<ListLine[]> {
    return this.current.of(owner);
  }

  /** The lines of the last list that went out; null while none did. */
  async sent(owner: ListOwner): Promise<ListLine[] | null> {
    const last = await this.lists.lastSent(owner);
    return last ? this.lists.lines(owner.organisationId, last.id) : null;
  }

  /** Refuses `list.unknown`. */
  async one(organisationId: string, kind: ListKind, id: string): Promise<Result<ListWithLines>> {
    const list = await this.lists.find(organisationId, kind, id);
    if (!list) return refuse('list.unknown');
    const lines = await this.lists.lines(organisationId, id);
    const before = await this.lists.lastSent({ organisationId, kind, ownerId: list.ownerId }, list.number);
    if (!before?.sentAt) return success({ ...list, lines, since: null });
    const delta = deltaOf(withoutErased(await this.lists.lines(organisationId, before.id), lines), lines);
    return success({ ...list, lines, since: { number: before.number, sentAt: before.sentAt, delta } });
  }
}

/** An erased traveller's name is gone from both lists alike: that is no new name to tell anybody. */
function withoutErased(before: readonly ListLine[], after: readonly ListLine[]): ListLine[] {
  const erased = new Set(after.filter(({ name }) => name === null).map(({ travellerId }) => travellerId));
  return before.map((line) => (erased.has(line.travellerId) ? { ...line, name: null } : line));
}
