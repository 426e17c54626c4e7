import { layoutOf, type SpanName } from '../zone/layouts.js';

/** A part of the zone: a field, or the digits that check them. */
export type ZonePart = SpanName | 'checkDigit';

/** One place where the reader was wrong. Lines and columns count from 1. */
export interface ReaderError {
  readonly line: number;
  readonly column: number;
  readonly read: string;
  readonly truth: string;
  readonly part: ZonePart;
}

/**
 * Where the reader was wrong, place by place. Null where the two cannot be laid side by side: it read lines of another
 * number or width, or none.
 */
export function readerErrors(read: readonly string[] | null, truth: readonly string[]): ReaderError[] | null {
  if (read?.length !== truth.length || truth.some((line, at) => line.length !== read[at]?.length)) return null;
  return truth.flatMap((line, at) =>
    [...line].flatMap((character, index) => {
      const seen = read[at]?.[index] ?? '';
      return seen === character ? [] : [{ line: at + 1, column: index + 1, read: seen, truth: character, part: partAt(truth, at + 1, index + 1) }];
    }),
  );
}

/** The part of the zone that a place belongs to. */
function partAt(lines: readonly string[], line: number, column: number): ZonePart {
  const spans = Object.entries(layoutOf(lines)?.spans ?? {}) as [SpanName, { line: number; from: number; to: number }][];
  return spans.find(([, span]) => span.line === line && span.from <= column && column <= span.to)?.[0] ?? 'checkDigit';
}
