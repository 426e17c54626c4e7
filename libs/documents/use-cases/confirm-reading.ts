import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { checksHold, isZone, outcomeOf, parseZone, withCorrectionsConfirmed, type Zone } from '../domain/index.js';
import type { DocumentCheck } from '../persistence/document-check.js';
import { DocumentCheckRepository } from '../persistence/document-check.repository.js';
import { JudgeDocument } from './judge-document.js';
import { ReadDocumentChecks } from './read-document-checks.js';

interface Confirmation {
  readonly organisationId: string;
  readonly travellerId: string;
  readonly checkId: string;
}

/** Takes the traveller's word that the characters which the reader corrected are those of the passport. */
@Injectable()
export class ConfirmReading {
  constructor(
    private readonly database: Database,
    private readonly checks: DocumentCheckRepository,
    private readonly read: ReadDocumentChecks,
    private readonly judge: JudgeDocument,
  ) {}

  /**
   * The check, judged anew by what is left in doubt. Idempotent. Refuses `not-found`, `reading.unfinished`, `reading.outdated`
   * when it is not the newest, `reading.nothing-to-confirm`, and `reading.checks-fail` when its check digits do not hold.
   */
  async confirm({ organisationId, travellerId, checkId }: Confirmation): Promise<Result<DocumentCheck>> {
    const confirmed = await this.database.transaction(async (tx): Promise<Result<unknown>> => {
      const own = await this.read.one(organisationId, travellerId, checkId);
      if (own.refused) return own;
      const check = await this.checks.lock(tx, checkId);
      if (check?.state !== 'finished') return refuse('reading.unfinished', { detail: 'Wait until the check has finished.' });
      if (check.confirmedAt) return success(check);
      const newest = await this.checks.latest(organisationId, travellerId);
      if (newest?.id !== checkId) return refuse('reading.outdated', { detail: 'Look at the result of the newer one.' });
      const zone = correctedZoneOf(check);
      if (zone.refused) return zone;
      const findings = withCorrectionsConfirmed(check.findings);
      await this.checks.confirm(tx, check);
      await publish(tx, { type: 'reading.confirmed', organisationId, subject: { checkId, travellerId } });
      await this.judge.replace(tx, check, { outcome: outcomeOf(findings), findings, fields: zone.value.fields });
      return success(check);
    });
    return confirmed.refused ? confirmed : this.read.one(organisationId, travellerId, checkId);
  }
}

/** A zone that a person may vouch for: only characters stand in doubt that the reader changed, everything adds up, and no officer has decided. */
function correctedZoneOf({ reading, decision }: DocumentCheck): Result<Zone> {
  const zone = reading?.lines && parseZone(reading.lines);
  if (!zone || !isZone(zone) || reading.corrections.length === 0 || decision) return refuse('reading.nothing-to-confirm');
  return checksHold(zone) ? success(zone) : refuse('reading.checks-fail', { detail: 'Take a sharper photo of the page.' });
}
