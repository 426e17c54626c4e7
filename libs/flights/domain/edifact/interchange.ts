import { type Segment, segment, writeSegment } from './segment.js';

/** Who sends what to whom. Times are those of the sender's clock, `YYMMDD` and `HHMM`. */
export interface Envelope {
  readonly sender: string;
  readonly recipient: string;
  readonly date: string;
  readonly time: string;
  /** The number of the interchange, and of its one group. */
  readonly reference: string;
  /** Such as `PAXLST`. */
  readonly messageType: string;
  /** Such as `15B`. */
  readonly release: string;
}

/** A message without its header and trailer. */
export interface Message {
  /** Unique in its interchange. */
  readonly reference: string;
  /** Further elements of `UNH` after the type. */
  readonly header: readonly (readonly string[])[];
  readonly segments: readonly Segment[];
}

/**
 * An interchange of one functional group, in syntax version 4 and repertoire `UNOA` (ISO 9735-1), with the counts that its trailers carry: of
 * the segments of a message (its header and trailer with them), the messages of the group and the groups of the interchange.
 */
export function writeInterchange(envelope: Envelope, messages: readonly Message[]): string {
  const { sender, recipient, date, time, reference, messageType, release } = envelope;
  const segments: Segment[] = [
    segment('UNB', ['UNOA', '4'], sender, recipient, [date, time], reference),
    segment('UNG', messageType, sender, recipient, [date, time], reference, 'UN', ['D', release]),
    ...messages.flatMap((message) => [
      segment('UNH', message.reference, [messageType, 'D', release, 'UN', 'IATA'], ...message.header),
      ...message.segments,
      segment('UNT', String(message.segments.length + 2), message.reference),
    ]),
    segment('UNE', String(messages.length), reference),
    segment('UNZ', '1', reference),
  ];
  return segments.map(writeSegment).join('');
}
