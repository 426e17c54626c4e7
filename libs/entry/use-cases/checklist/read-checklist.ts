import { Injectable } from '@nestjs/common';
import { Clock, dayOf, type IsoDate, type Result, refuse, success } from '#kernel';
import type { ChecklistItem, ItemEvent } from '../../domain/checklist/checklist-item.js';
import { ChecklistHistoryRepository } from '../../persistence/checklist/checklist-history.repository.js';
import { ChecklistRepository, type ItemRow } from '../../persistence/checklist/checklist.repository.js';

/** One item with whose it is and everything that was done to it. */
export interface ItemOfTraveller {
  readonly travellerId: string;
  readonly departureId: string;
  readonly item: ChecklistItem;
  readonly history: readonly ItemEvent[];
}

/** What is asked of travellers, and how far each thing has come. */
@Injectable()
export class ReadChecklist {
  constructor(
    private readonly checklists: ChecklistRepository,
    private readonly history: ChecklistHistoryRepository,
    private readonly clock: Clock,
  ) {}

  /** By traveller id, the earliest due first; who was never judged is not in the map. Nothing sealed is opened. */
  async ofTravellers(organisationId: string, departureId: string, travellerIds: readonly string[]): Promise<Map<string, ChecklistItem[]>> {
    const rows = await this.checklists.ofTravellers(organisationId, departureId, travellerIds);
    const today = dayOf(this.clock.now());
    const byTraveller = Map.groupBy(rows, ({ travellerId }) => travellerId);
    return new Map([...byTraveller].map(([travellerId, items]) => [travellerId, items.map((row) => toItem(row, today))]));
  }

  /** By traveller id, what is open no longer: for whoever looks at hundreds of travellers and reads no words. */
  async movedOf(organisationId: string, departureId: string, travellerIds: readonly string[]): Promise<Map<string, Pick<ChecklistItem, 'code' | 'state'>[]>> {
    return Map.groupBy(await this.checklists.moved(organisationId, departureId, travellerIds), ({ travellerId }) => travellerId);
  }

  /** Refuses `not-found`, also for an item of another organisation and for one that is asked no longer. */
  async item(organisationId: string, itemId: string): Promise<Result<ItemOfTraveller>> {
    const row = await this.checklists.byId(organisationId, itemId);
    if (!row) return refuse('not-found');
    const { travellerId, departureId } = row;
    return success({ travellerId, departureId, item: toItem(row, dayOf(this.clock.now())), history: await this.history.of(organisationId, itemId, travellerId) });
  }
}

const toItem = ({ id, code, kind, text, owner, state, due, ruleIds, version, settledAt, settledBy }: ItemRow, today: IsoDate): ChecklistItem => ({
  id,
  code,
  kind,
  text,
  owner,
  state,
  due,
  late: (state === 'open' || state === 'stale') && due !== null && today > due,
  waived: state === 'waived' && settledAt && settledBy ? { by: settledBy, at: settledAt.toISOString() } : null,
  ruleIds,
  version,
});
