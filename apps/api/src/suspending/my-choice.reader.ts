import { Injectable } from '@nestjs/common';
import { ReadOrganisation } from '#accounts';
import { canAnswer, ChoiceLinks, contractStatuses, ReadSuspensions } from '#bookings';
import { Clock, type Money, refuse } from '#kernel';
import { ReadDeparture } from '#packages';
import { currentContext } from '#platform';
import { ProblemException } from '../http/problems/problem-exception.js';
import { unwrap } from '../http/problems/unwrap.js';
import type { MyChoiceBody } from './my-choice.schema.js';
import { StopReader } from './stop.reader.js';

interface ChoiceKey {
  readonly organisationId: string;
  readonly affectedId: string;
}

/** Puts a customer's choice together with their trip and its figures. */
@Injectable()
export class MyChoiceReader {
  constructor(
    private readonly links: ChoiceLinks,
    private readonly suspensions: ReadSuspensions,
    private readonly figures: StopReader,
    private readonly departures: ReadDeparture,
    private readonly organisations: ReadOrganisation,
    private readonly clock: Clock,
  ) {}

  /** Whose page it is, and who acts from here on; refused where the cookie is missing or none of ours. */
  async keyOf(token: string | undefined): Promise<ChoiceKey> {
    if (token === undefined) throw new ProblemException(refuse('link.unknown', { detail: 'Open the link from your e-mail on this device.' }));
    const key = unwrap(await this.links.open(token));
    const context = currentContext();
    context.actor = { kind: 'system', id: `affected-booking:${key.affectedId}` };
    context.organisationId = key.organisationId;
    return key;
  }

  async read({ organisationId, affectedId }: ChoiceKey): Promise<MyChoiceBody> {
    const found = unwrap(await this.suspensions.booking(organisationId, affectedId));
    const suspension = unwrap(await this.suspensions.read(organisationId, found.suspensionId));
    const one = (await this.figures.weighed(suspension, [found])).get(found.bookingId);
    if (!one) throw new ProblemException(refuse('suspension.unknown'));
    const departure = unwrap(await this.departures.forSale(organisationId, one.booking.departureId));
    const operator = await this.organisations.byId(organisationId);
    const money = (amount: number): Money => ({ amount, currency: found.currency });
    const live = contractStatuses.includes(found.bookingStatus);
    return {
      state: !live && found.executedAt === null ? 'cancelled' : found.state,
      reference: found.reference, operator: operator?.name ?? '', packageName: departure.packageName, startsOn: departure.startsOn, endsOn: departure.endsOn,
      travellers: one.booking.travellers.length, reason: suspension.reason, reopened: suspension.reopening?.reason ?? null, answerBy: suspension.answerBy,
      open: live && found.orderedAt === null && canAnswer(suspension.answerBy, this.clock.now()),
      choice: found.choice, choiceBefore: found.choiceBefore,
      paid: money(one.paid), refund: money(one.refund.back), credit: money(one.credit.back), kept: money(one.refund.kept),
      returned: found.returned === null ? null : money(found.returned),
    };
  }
}
