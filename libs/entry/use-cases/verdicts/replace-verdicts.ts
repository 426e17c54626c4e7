import { Injectable } from '@nestjs/common';
import type { IsoDate } from '#kernel';
import type { Transaction } from '#platform';
import type { CompareRules } from '../../domain/verdicts/compare-rules.js';
import { evaluatorVersion } from '../../domain/verdicts/evaluator-version.js';
import type { Calendars } from '../../domain/calendars/working-days.js';
import type { KeptText } from '../../domain/verdicts/kept-text.js';
import { TripVerdictRepository } from '../../persistence/verdicts/trip-verdict.repository.js';
import { VerdictPagesRepository } from '../../persistence/verdicts/verdict-pages.repository.js';
import type { TripCompared } from './compare-trips.js';

export interface NewVerdicts {
  readonly organisationId: string;
  readonly ruleSetVersion: number;
  /** What was drawn up by later rules than these stays. */
  readonly upTo: number;
  readonly day: IsoDate;
  readonly calendars: Calendars;
  readonly rules: CompareRules;
  readonly trips: readonly TripCompared[];
  /** Digests that are known to be kept; what this adds is for the caller to add once it is committed. */
  readonly kept: ReadonlySet<string>;
}

/** What was written: the ids of the verdicts that were replaced, and the digests of the bodies that were added. */
export interface WrittenVerdicts {
  readonly replaced: ReadonlySet<string>;
  readonly added: readonly string[];
}

const keyOf = ({ digest }: KeptText): string => digest.toString('latin1');

/** Keeps what judging again has brought: a receipt where the verdict is another one, and otherwise nothing but the day to look again. */
@Injectable()
export class ReplaceVerdicts {
  constructor(
    private readonly verdicts: TripVerdictRepository,
    private readonly pages: VerdictPagesRepository,
  ) {}

  async replace(tx: Transaction, { organisationId, ruleSetVersion, upTo, day, calendars, rules, trips, kept }: NewVerdicts): Promise<WrittenVerdicts> {
    const bodies = new Map<string, KeptText>();
    const need = (body: KeptText): KeptText => {
      const key = keyOf(body);
      if (!kept.has(key)) bodies.set(key, body);
      return body;
    };
    const replacements = [];
    const days = [];
    for (const { standing, compared } of trips) {
      const { id, travellerId } = standing;
      const { before, after, changesOn, effect } = compared;
      const body = rules.bodyOf(after);
      if (effect) [rules.bodyOf(before), body].forEach(need);
      if (standing.ruleSetVersion > upTo) continue;
      if (!body.digest.equals(standing.bodyDigest)) replacements.push({ id, travellerId, outcome: after.outcome, bodyDigest: need(body).digest, changesOn });
      else if (standing.changesOn !== changesOn) days.push({ id, changesOn });
    }
    await this.verdicts.addBodies(tx, organisationId, [...bodies.values()]);
    const calendarsDigest = await this.verdicts.keepCalendars(tx, organisationId, calendars);
    const replaced = await this.pages.replace(tx, { organisationId, ruleSetVersion, upTo, evaluatorVersion, asKnownOn: day, calendarsDigest }, replacements);
    await this.pages.lookAgainOn(tx, organisationId, days);
    return { replaced: new Set(replaced), added: [...bodies.keys()] };
  }
}
