import { type Segment, segment } from '../edifact/segment.js';

/** A place and a local time there, `YYMMDDHHMM`. */
export interface Call {
  readonly place: string;
  readonly at: string;
}

/** The flight that crosses the border: where it leaves for, and first lands in, the country that is told. */
export interface Flight {
  readonly carrier: string;
  readonly number: string;
  readonly departure: Call;
  readonly arrival: Call;
  /** Where the same flight goes on to within the country. */
  readonly onward?: readonly { readonly departure: Call; readonly arrival: Call }[];
}

/** `2026-04-03T13:00:00.000+08:00` is `2604031300`. */
export const localMinute = (iso: string): string => iso.slice(2, 16).replace(/\D/g, '');

const call = (place: string, { place: code, at }: Call, time: string): Segment[] => [segment('LOC', place, code), segment('DTM', [time, at, '201'])];

/** Group 2: the flight, its last place before the border (125), its first behind it (87), and those after that (92). */
export const flightSegments = ({ carrier, number, departure, arrival, onward = [] }: Flight): Segment[] => [
  segment('TDT', '20', `${carrier}${number}`, '', '', carrier),
  ...call('125', departure, '189'),
  ...call('87', arrival, '232'),
  ...onward.flatMap((sector) => [...call('92', sector.departure, '189'), ...call('92', sector.arrival, '232')]),
];
