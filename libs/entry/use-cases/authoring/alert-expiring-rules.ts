import { Injectable } from '@nestjs/common';
import { Clock, dayOf, type IsoDate } from '#kernel';
import { Database, publish } from '#platform';
import { type RaisedAlert, RuleAlertRepository } from '../../persistence/rule-alert.repository.js';

/** Tells, 60, 30 and 7 days before, that a rule in force ends or should be looked at. */
@Injectable()
export class AlertExpiringRules {
  constructor(
    private readonly database: Database,
    private readonly alerts: RuleAlertRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Raises what is due today, once for each version of a rule and step, and publishes `entry.rules-expiring` for each organisation that
   * something was raised for. Returns how many alerts.
   */
  alert(): Promise<number> {
    const today = dayOf(this.clock.now());
    return this.database.transaction(async (tx) => {
      const raised = await this.alerts.raise(tx, today);
      for (const { organisationId, alerts } of raised) await publish(tx, { type: 'entry.rules-expiring', organisationId, subject: { day: today, alerts } });
      return raised.reduce((sum, { alerts }) => sum + alerts, 0);
    });
  }

  /** What was raised on a day. */
  raisedOn(organisationId: string, day: IsoDate): Promise<RaisedAlert[]> {
    return this.alerts.raisedOn(organisationId, day);
  }
}
