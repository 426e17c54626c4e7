import { checkDigit } from './check-digit.js';
import { type Check, type Layout, textAt } from './layouts.js';
import type { CheckResult } from './zone.js';

interface NumberReading {
  readonly documentNumber: string;
  readonly optionalData: string;
  readonly check: CheckResult;
}

const bare = (text: string): string => text.replace(/<+$/, '');

const result = (found: string, expected: string): CheckResult => ({
  name: 'documentNumber',
  found,
  expected,
  holds: found === expected,
});

/**
 * Reads the document number and its check. A number longer than nine characters leaves a filler in the place of its check
 * digit and runs on, with the digit last, in the optional data (ICAO Doc 9303-5 and -6, §4.2.2, note j). The digit is reckoned
 * without that filler (Doc 9303-5 §4.2.4); earlier editions did not say so, and issuers count it too: either is accepted.
 */
export function readDocumentNumber(layout: Layout, check: Check, lines: readonly string[]): NumberReading {
  const head = textAt(lines, layout.spans.documentNumber);
  const optional = textAt(lines, layout.spans.optionalData);
  const found = textAt(lines, check.at);
  const overflow = /^([A-Z0-9]+)([0-9])(?=<|$)/.exec(optional);
  if (found !== '<' || !layout.longNumbers || overflow === null || head.endsWith('<')) {
    return { documentNumber: bare(head), optionalData: bare(optional), check: result(found, checkDigit(head)) };
  }
  const tail = overflow[1] ?? '';
  const digit = overflow[2] ?? '';
  const withFiller = checkDigit(`${head}<${tail}`);
  const withoutFiller = checkDigit(head + tail);
  return {
    documentNumber: head + tail,
    optionalData: bare(optional.slice(overflow[0].length + 1)),
    check: result(digit, digit === withFiller ? withFiller : withoutFiller),
  };
}
