import { Injectable } from '@nestjs/common';
import { type Fault, type IsoDate, isIsoDate, type Result, refuse, success } from '#kernel';
import { brokenConstraint, Database, publish } from '#platform';
import { resolveLocalTime } from '../../domain/legs/local-time.js';
import { isZone } from '../../domain/legs/zone.js';
import { type MomentKind, momentKinds, type ProgrammeMoment } from '../../domain/schedule-changes/schedule-change.js';
import { ScheduleChangeRepository } from '../../persistence/schedule-changes/schedule-change.repository.js';

/** A moment as an operator tells it: on the clocks of its place. */
export interface ToldMoment {
  readonly kind: MomentKind;
  readonly name: string;
  readonly on: IsoDate;
  /** `HH:MM`. */
  readonly time: string;
  readonly zone: string;
}

/** What of a departure's programme everybody must be there for: schedule changes are measured by it. */
@Injectable()
export class KeepProgramme {
  constructor(private readonly database: Database, private readonly changes: ScheduleChangeRepository) {}

  ofDeparture(organisationId: string, departureId: string): Promise<ProgrammeMoment[]> {
    return this.changes.moments(organisationId, departureId);
  }

  /** Refuses `programme.moment-unusable` and `departure.unknown`. */
  async add(organisationId: string, departureId: string, { kind, name, on, time, zone }: ToldMoment): Promise<Result<{ id: string }>> {
    const checks: readonly [boolean, string, string][] = [
      [momentKinds.includes(kind), '/kind', 'Say what it is.'],
      [name.trim() !== '' && name.length <= 120, '/name', 'Give its name, of at most 120 characters.'],
      [isIsoDate(on), '/on', 'Use a day that exists.'],
      [/^([01]\d|2[0-3]):[0-5]\d$/.test(time), '/time', 'Use hours and minutes, such as 09:30.'],
      [isZone(zone), '/zone', 'Use a time zone by its name, such as Asia/Pyongyang.'],
    ];
    const errors: Fault[] = checks.flatMap(([sound, pointer, detail]) => (sound ? [] : [{ pointer, detail }]));
    if (errors.length > 0) return refuse('programme.moment-unusable', { errors });
    try {
      return await this.database.transaction(async (tx) => {
        const id = await this.changes.addMoment(tx, organisationId, departureId, { kind, name: name.trim(), at: resolveLocalTime({ on, time, zone }).at, zone });
        await publish(tx, { type: 'programme.moment-added', organisationId, subject: { departureId, momentId: id } });
        return success({ id });
      });
    } catch (error) {
      if (brokenConstraint(error) === 'programme_moment_departure') return refuse('departure.unknown');
      throw error;
    }
  }

  /** Refuses `programme.moment-unknown`. */
  remove(organisationId: string, momentId: string): Promise<Result<null>> {
    return this.database.transaction(async (tx) => {
      if ((await this.changes.removeMoment(tx, organisationId, momentId)) === 0) return refuse('programme.moment-unknown');
      await publish(tx, { type: 'programme.moment-removed', organisationId, subject: { momentId } });
      return success(null);
    });
  }
}
