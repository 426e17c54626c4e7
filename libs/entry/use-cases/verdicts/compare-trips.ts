import { Injectable } from '@nestjs/common';
import { Vault } from '#platform';
import type { CompareRules, ComparedTrip } from '../../domain/verdicts/compare-rules.js';
import type { TripInput } from '../../domain/verdicts/trip-input.js';
import { type AffectedVerdicts, type TripKey, VerdictPagesRepository } from '../../persistence/verdicts/verdict-pages.repository.js';
import type { StandingVerdict } from '../../persistence/verdicts/verdict-row.js';
import { verdictContext } from './verdict-context.js';

/** A trip that has a verdict, judged again. */
export interface TripCompared {
  readonly standing: StandingVerdict;
  readonly compared: ComparedTrip;
}

export interface ComparedPage {
  readonly through: TripKey;
  /** How many verdicts were looked at; those of travellers erased meanwhile are not in `trips`. */
  readonly size: number;
  readonly trips: readonly TripCompared[];
}

/** So many are read and written at once: enough that what each page costs by itself does not count. */
export const pageSize = 2_000;
/** Answers kept of questions that are asked again; beyond it, begun anew, so that memory stays bounded. */
const mostRemembered = 50_000;

/** Judges stored trips again, by the thousand: sealed inputs are opened in bulk, and equal questions are answered once. */
@Injectable()
export class CompareTrips {
  constructor(
    private readonly vault: Vault,
    private readonly pages: VerdictPagesRepository,
  ) {}

  /** Pages of all that a change can be about, from behind the key. The next page is read while this one is worked on. */
  async *affected(rules: CompareRules, asked: AffectedVerdicts, from: TripKey | null = null): AsyncGenerator<ComparedPage> {
    const remembered = new Map<string, ComparedTrip>();
    let next = this.pages.affected(asked, from, pageSize);
    for (;;) {
      const rows = await next;
      const last = rows.at(-1);
      if (!last) return;
      const through = { travellerId: last.travellerId, departureId: last.departureId };
      next = rows.length < pageSize ? Promise.resolve([]) : this.pages.affected(asked, through, pageSize);
      next.catch(() => undefined); // thrown where it is awaited, if it ever is
      yield { through, size: rows.length, trips: await this.compare(rules, rows, remembered) };
    }
  }

  /** Judges these again. Those of erased travellers are left out. */
  async compare(rules: CompareRules, rows: readonly StandingVerdict[], remembered = new Map<string, ComparedTrip>()): Promise<TripCompared[]> {
    if (remembered.size > mostRemembered) remembered.clear();
    const keys = rows.map(({ inputDigest }) => inputDigest.toString('latin1'));
    const asked = new Map(rows.flatMap((row, index) => (remembered.has(keys[index]!) ? [] : [[keys[index]!, row] as const])));
    const opened = await this.vault.openMany([...asked.values()].map(({ travellerId, input }) => ({ travellerId, context: verdictContext, sealed: input })));
    [...asked.keys()].forEach((key, index) => {
      const plain = opened[index];
      if (plain) remembered.set(key, rules.compare(JSON.parse(plain.toString('utf8')) as TripInput));
    });
    return rows.flatMap((standing, index) => {
      const compared = remembered.get(keys[index]!);
      return compared ? [{ standing, compared }] : [];
    });
  }
}
