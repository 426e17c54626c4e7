import { Injectable } from '@nestjs/common';
import { Vault } from '#platform';
import type { CompareRules, ComparedTrip } from '../../domain/verdicts/compare-rules.js';
import type { TripInput } from '../../domain/verdicts/trip-input.js';
import { type AffectedVerdicts, firstTrip, lastTrip, type TripKey, VerdictPagesRepository } from '../../persistence/verdicts/verdict-pages.repository.js';
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

/** Of so many current verdicts those that a change can be about. */
interface ReadPage {
  readonly rows: readonly StandingVerdict[];
  readonly through: TripKey;
  readonly isLast: boolean;
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
    let next = this.read(asked, from ?? firstTrip);
    for (;;) {
      const { rows, through, isLast } = await next;
      next = isLast ? Promise.resolve({ rows: [], through, isLast }) : this.read(asked, through);
      next.catch(() => undefined); // thrown where it is awaited, if it ever is
      if (rows.length > 0) yield { through, size: rows.length, trips: await this.compare(rules, rows, remembered) };
      if (isLast) return;
    }
  }

  private async read(asked: AffectedVerdicts, after: TripKey): Promise<ReadPage> {
    const end = await this.pages.endOfPage(asked.organisationId, after, pageSize);
    const through = end ?? lastTrip;
    return { rows: await this.pages.affected(asked, after, through), through, isLast: end === null };
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
