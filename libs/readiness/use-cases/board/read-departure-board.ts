import { Injectable } from '@nestjs/common';
import { type DepartureTotal, ReadDepartureMoney } from '#billing';
import { Clock, dayOf, type IsoDate } from '#kernel';
import { type SaleStatus, saleStatus } from '#packages';
import { type Deadline, nextDeadline } from '../../domain/board/next-deadline.js';
import {
  type BoardAllotment, type BoardQuestion, type BoardReadiness, type BoardRow, type BoardView, DepartureBoardRepository,
} from '../../persistence/board/departure-board.repository.js';

/** A departure at a glance: how full, how much money, how many ready, what comes next. */
export interface BoardDeparture extends Omit<BoardRow, 'suspended' | 'cancelled' | 'onSaleFrom' | 'onSaleUntil'> {
  readonly status: SaleStatus;
  readonly allotments: readonly BoardAllotment[];
  readonly readiness: Omit<BoardReadiness, 'departureId' | 'nextOn'>;
  /** By currency; null for somebody who may not read money. */
  readonly money: readonly DepartureTotal[] | null;
  readonly deadline: Deadline | null;
}

export interface DepartureBoard {
  readonly items: readonly BoardDeparture[];
  /** The departure that the next page starts after; null on the last. */
  readonly next: string | null;
  readonly counts: Readonly<Record<BoardView, number>>;
}

export interface BoardRequest extends Pick<BoardQuestion, 'view' | 'order' | 'limit'> {
  readonly text?: string | undefined;
  /** `next` of the page before. */
  readonly after?: string | undefined;
  readonly withMoney: boolean;
}

/** Shows many departures at a glance, in a fixed number of statements. */
@Injectable()
export class ReadDepartureBoard {
  constructor(
    private readonly clock: Clock,
    private readonly board: DepartureBoardRepository,
    private readonly money: ReadDepartureMoney,
  ) {}

  /** An `after` that is not in this view answers with an empty page. */
  async read(organisationId: string, { text = '', after, withMoney, ...question }: BoardRequest): Promise<DepartureBoard> {
    const now = this.clock.now();
    const today = dayOf(now);
    const words = text.split(/\s+/).filter((word) => word !== '');
    const [rows, counts] = await Promise.all([
      this.board.page(organisationId, today, { ...question, words, after: after ?? null, limit: question.limit + 1 }),
      this.board.counts(organisationId, today, words),
    ]);
    const page = rows.slice(0, question.limit);
    const ids = page.map(({ id }) => id);
    const [allotments, readiness, totals] = await Promise.all([
      this.board.allotments(organisationId, ids),
      this.board.readiness(organisationId, ids, today),
      withMoney ? this.money.totals(organisationId, ids) : null,
    ]);
    const parts = { allotments: Map.groupBy(allotments, byDeparture), readiness: new Map(readiness.map((one) => [one.departureId, one])), money: totals && Map.groupBy(totals, byDeparture) };
    return { items: page.map((row) => shown(row, parts, { now, today })), next: rows.length > page.length ? ids.at(-1)! : null, counts };
  }
}

const byDeparture = ({ departureId }: { readonly departureId: string }): string => departureId;

interface Parts {
  readonly allotments: ReadonlyMap<string, readonly BoardAllotment[]>;
  readonly readiness: ReadonlyMap<string, BoardReadiness>;
  readonly money: ReadonlyMap<string, readonly DepartureTotal[]> | null;
}

function shown({ suspended, cancelled, onSaleFrom, onSaleUntil, ...row }: BoardRow, parts: Parts, { now, today }: { now: Date; today: IsoDate }): BoardDeparture {
  const status = saleStatus({ suspended, cancelled, onSaleFrom, onSaleUntil }, now);
  const allotments = parts.allotments.get(row.id) ?? [];
  const { ready, blocked, late, nextOn } = parts.readiness.get(row.id) ?? { ready: 0, blocked: 0, late: 0, nextOn: null };
  const money = parts.money && (parts.money.get(row.id) ?? []);
  const deadline = cancelled ? null : nextDeadline(
    [
      { kind: 'traveller', on: nextOn },
      ...(money ?? []).map(({ nextDueOn }) => ({ kind: 'payment' as const, on: nextDueOn })),
      ...allotments.map(({ releaseOn }) => ({ kind: 'release' as const, on: releaseOn })),
      { kind: 'sale', on: status === 'on-sale' ? dayOf(onSaleUntil) : null },
    ],
    today,
  );
  return { ...row, status, allotments, readiness: { ready, blocked, late }, money, deadline };
}
