import { addDays } from '#kernel';
import type { Blocker } from './blocker.js';
import type { DueDates } from './due-dates.js';
import type { PhotoStanding, Standing } from './standing.js';

/** Start lists close about as long before a race as passenger lists before a flight. */
const bibDays = 7;

const photos: Readonly<Record<Exclude<PhotoStanding, 'there'>, Pick<Blocker, 'code' | 'what' | 'owner'>>> = {
  none: { code: 'photo-missing', what: 'There is no photo for the visa yet.', owner: 'traveller' },
  checking: { code: 'photo-missing', what: 'The photo for the visa is not checked and chosen yet.', owner: 'traveller' },
  rejected: { code: 'photo-problem', what: 'The photo cannot be used for the visa: a new one is needed.', owner: 'traveller' },
};

/** Asked for where the rules do, until an officer has approved the application with it. */
export function photoBlockers({ photo, requirements, verdict, application }: Standing, due: DueDates): Blocker[] {
  const asked = verdict !== 'deny' && requirements.some(({ kind }) => kind === 'photo');
  const looked = application !== null && !['draft', 'in-review', 'rejected'].includes(application.status);
  if (!asked || looked || photo === 'there') return [];
  const { code, what, owner } = photos[photo];
  return [{ code, key: code, what, owner, due: due.details }];
}

/** Who pays for several people, or sells for us, is written to by the operator, not by way of the travellers. */
export const paymentBlockers = ({ overdue }: Standing): Blocker[] =>
  overdue
    ? [{
        code: 'payment-overdue', key: 'payment-overdue', owner: overdue.ownBooking ? 'traveller' : 'operator', due: overdue.since,
        what: 'A payment of the booking is late.',
      }]
    : [];

export const roomBlockers = ({ roomMissing }: Standing, due: DueDates): Blocker[] =>
  roomMissing ? [{ code: 'room-missing', key: 'room-missing', what: 'There is no bed in the rooming list.', owner: 'operator', due: due.seat }] : [];

/** Somebody has to find out where they are; a guide only says that they did not come. */
export const noShowBlockers = ({ noShowOn }: Standing): Blocker[] =>
  noShowOn ? [{ code: 'no-show', key: 'no-show', what: 'The traveller did not come with their leg.', owner: 'operator', due: noShowOn }] : [];

export const bibBlockers = ({ bibMissing }: Standing): Blocker[] =>
  bibMissing ? [{ code: 'bib-missing', key: 'bib-missing', what: 'There is no start number.', owner: 'operator', due: addDays(bibMissing, -bibDays) }] : [];
