import { useEffect, useState } from 'react';
import { parseZone } from './api.js';
import type { ParsedZone } from './types.js';

/** Typing rests this long before the lines are tried, in milliseconds. */
const rest = 250;

export const linesOf = (text: string): string[] => text.split('\n').map((line) => line.replace(/\s/g, '')).filter(Boolean);

/** What typed lines say, tried by the server shortly after each change; null for none, and until the answer is there. */
export function useParsedZone(text: string | null): ParsedZone | null {
  const [parsed, setParsed] = useState<ParsedZone | null>(null);
  useEffect(() => {
    setParsed(null);
    const lines = linesOf(text ?? '');
    if (lines.length === 0 || lines.length > 3) return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => void parseZone(lines, stop.signal).then((zone) => !stop.signal.aborted && setParsed(zone), () => undefined), rest);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text]);
  return parsed;
}
