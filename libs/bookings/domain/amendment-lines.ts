import { amendmentFees } from './amendment-fees.js';
import type { QuotedLine } from './booking.js';
import type { BookingChange, MemberChange } from './booking-change.js';
import { type CancellationCause, cancellationCauses } from './cancellation-cause.js';
import { cancellationFees, type KeptFee } from './cancellation-fees.js';
import { type ChangeLine, feeLine, linesOf } from './change-lines.js';
import type { ChangePolicy } from './change-policy.js';

/** A member with what they were quoted and will be; nothing for who is not in the party then. */
export interface PricedMember extends MemberChange {
  readonly linesBefore: readonly QuotedLine[];
  readonly linesAfter: readonly QuotedLine[];
}

/** What decides the fees; null where there are none: what is only held can change freely. */
export interface FeeTerms {
  readonly policy: ChangePolicy;
  readonly days: number;
}

interface PricedAmendment {
  readonly changes: readonly BookingChange[];
  readonly members: readonly PricedMember[];
  readonly currency: string;
  readonly terms: FeeTerms | null;
}

/** Everything that the changes make different about what is owed, fees last. */
export function amendmentLines({ changes, members, currency, terms }: PricedAmendment): ChangeLine[] {
  const prices = members.flatMap(({ key, linesBefore, linesAfter }) => linesOf(key, linesBefore, linesAfter));
  if (!terms) return prices;
  const leaving = cancellationCauses.flatMap((cause) =>
    leavingFees(members.filter((member) => member.cause === cause).map((member) => ({ key: member.key, linesBefore: ended(member) })), cause, currency, terms),
  );
  return [...prices, ...leaving, ...amendmentFees({ ...terms, currency, changes, members })];
}

/** What of a price comes to an end: all of who leaves; of who stays, the components that they have none of any more. */
function ended({ after, linesBefore, linesAfter }: PricedMember): QuotedLine[] {
  const goesOn = new Set(after ? linesAfter.map(({ component }) => component) : []);
  return linesBefore.filter((line) => !goesOn.has(line.component));
}

/** What is kept of those who leave for one cause. */
export function leavingFees(members: readonly Pick<PricedMember, 'key' | 'linesBefore'>[], cause: CancellationCause, currency: string, { policy, days }: FeeTerms): ChangeLine[] {
  const leaving = members.map(({ key, linesBefore }) => ({ travellerId: key, priceLines: linesBefore }));
  return leaving.length === 0 ? [] : cancellationFees({ policy, cause, days, currency, leaving }).lines.map(keptLine);
}

const labels: Readonly<Record<KeptFee['component'], string>> = {
  land: 'Cancellation fee: trip',
  race: 'Cancellation fee: race',
  visa: 'Cancellation fee: visa',
  flight: 'Cancellation fee: flight',
  option: 'Cancellation fee: options',
  fee: 'Cancellation fee: fees',
  transfer: 'Transfer fee',
};

const keptLine = ({ travellerId, component, fee, why }: KeptFee): ChangeLine =>
  feeLine(travellerId, `fee.cancel.${component}`, labels[component], fee.amount, why);
