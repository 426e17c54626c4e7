import { readSegments } from './read-segments.js';
import { outsideOfUnoa } from './repertoire.js';
import type { Segment } from './segment.js';
import { faultOf, type SegmentRule, serviceRules } from './segment-rule.js';

/** What a kind of message asks of its segments. */
export interface MessageRules {
  /** Rules of each segment that may stand in a message, by tag. */
  readonly segments: Readonly<Record<string, SegmentRule>>;
  /** Matches the signs of a message's segments in order, each followed by a blank. */
  readonly order: RegExp;
  /** What stands for a segment in the order: its tag, or its tag and qualifier. */
  readonly sign: (segment: Segment) => string;
}

/** One fault of a written interchange: the number of the segment, from 1, its tag, and what is wrong with it. */
export interface EdifactFault {
  readonly segment: number;
  readonly tag: string;
  readonly fault: string;
}

interface Placed extends Segment {
  readonly at: number;
}

/**
 * Reads a written interchange anew and says what is wrong with it: repertoire, envelope, references and counts of the trailers, which
 * segments stand where, what each of them must hold and how long that may be. None for one that may leave.
 * @throws CutShortError when it ends too early.
 */
export function checkInterchange(text: string, rules: MessageRules): EdifactFault[] {
  const segments = readSegments(text).map((segment, index): Placed => ({ ...segment, at: index + 1 }));
  return [...segments.flatMap((segment) => elementFaults(segment, rules)), ...envelopeFaults(segments), ...messagesOf(segments).flatMap((message) => messageFaults(message, rules))];
}

const fault = ({ at, tag }: Placed, text: string): EdifactFault => ({ segment: at, tag, fault: text });
const value = (segment: Placed | undefined, element: number): string => segment?.elements[element]?.[0] ?? '';

function elementFaults(segment: Placed, rules: MessageRules): EdifactFault[] {
  const rule = serviceRules[segment.tag] ?? rules.segments[segment.tag];
  if (!rule) return [fault(segment, 'is no segment of this message')];
  const faults: EdifactFault[] = [];
  const outside = outsideOfUnoa(segment.elements.flat().join(''));
  if (outside.length > 0) faults.push(fault(segment, `holds characters that UNOA lacks: ${outside.map((character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join(' ')}`));
  if (segment.elements.length > rule.length) faults.push(fault(segment, 'has too many elements'));
  rule.forEach((components, element) => {
    const given = segment.elements[element] ?? [];
    if (given.length > components.length) faults.push(fault(segment, `element ${element + 1} has too many components`));
    components.forEach((one, component) => {
      const wrong = faultOf(one, given[component] ?? '');
      if (wrong) faults.push(fault(segment, `element ${element + 1}, component ${component + 1} ${wrong}`));
    });
  });
  return faults;
}

function envelopeFaults(segments: readonly Placed[]): EdifactFault[] {
  const tags = segments.map(({ tag }) => tag);
  const first = segments[0];
  if (!first) return [{ segment: 0, tag: '', fault: 'is empty' }];
  const envelope = tags.filter((tag) => tag in serviceRules).map((tag) => `${tag} `).join('');
  if (!/^UNB UNG (UNH UNT )+UNE UNZ $/.test(envelope)) return [fault(first, 'is no interchange of one group of messages')];
  const one = (tag: string): Placed => segments.find((segment) => segment.tag === tag)!;
  const [UNB, UNG, UNE, UNZ] = [one('UNB'), one('UNG'), one('UNE'), one('UNZ')];
  const messages = tags.filter((tag) => tag === 'UNH').length;
  const references = segments.filter(({ tag }) => tag === 'UNH').map((segment) => value(segment, 0));
  return [
    ...(value(UNZ, 0) === '1' ? [] : [fault(UNZ, 'does not count one group')]),
    ...(value(UNE, 0) === String(messages) ? [] : [fault(UNE, `does not count ${messages} messages`)]),
    ...(value(UNZ, 1) === value(UNB, 4) ? [] : [fault(UNZ, 'has another reference than UNB')]),
    ...(value(UNE, 1) === value(UNG, 4) ? [] : [fault(UNE, 'has another reference than UNG')]),
    ...(new Set(references).size === references.length ? [] : [fault(UNG, 'holds two messages of one reference')]),
  ];
}

function messagesOf(segments: readonly Placed[]): Placed[][] {
  const messages: Placed[][] = [];
  for (const segment of segments) {
    if (segment.tag === 'UNH') messages.push([segment]);
    else if (messages.length > 0 && !['UNE', 'UNZ'].includes(segment.tag)) messages.at(-1)!.push(segment);
  }
  return messages;
}

function messageFaults(message: readonly Placed[], rules: MessageRules): EdifactFault[] {
  const [header, trailer] = [message[0]!, message.at(-1)!];
  if (trailer.tag !== 'UNT') return [fault(header, 'has no trailer')];
  return [
    ...(rules.order.test(message.map((segment) => `${rules.sign(segment)} `).join('')) ? [] : [fault(header, 'has its segments in an order that the message does not know, or lacks one')]),
    ...(value(trailer, 0) === String(message.length) ? [] : [fault(trailer, `does not count ${message.length} segments`)]),
    ...(value(trailer, 1) === value(header, 0) ? [] : [fault(trailer, 'has another reference than UNH')]),
  ];
}
