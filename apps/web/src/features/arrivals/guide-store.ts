import type { GuideBoard, Tap } from './types.js';

const place = 'waypass.guide';

/** What a guide's phone keeps: the link, the last list that it saw, and taps that were not sent yet. */
export interface Kept {
  readonly token: string;
  readonly board: GuideBoard | null;
  /** When the list was seen; ISO 8601. */
  readonly seenAt: string | null;
  readonly taps: readonly Tap[];
}

/** Null where nothing is kept, or it was written by something else. */
export function readKept(): Kept | null {
  try {
    const found = JSON.parse(localStorage.getItem(place) ?? 'null') as Kept | null;
    return found && typeof found.token === 'string' && Array.isArray(found.taps) ? found : null;
  } catch {
    return null;
  }
}

export const keep = (kept: Kept): void => localStorage.setItem(place, JSON.stringify(kept));

export const forget = (): void => localStorage.removeItem(place);

/** The link in the address goes into the phone, and from the address: another one takes the place of the last, whose list is forgotten. */
export function takeToken(): Kept | null {
  const token = window.location.hash.slice(1);
  const before = readKept();
  if (!token) return before;
  window.history.replaceState(null, '', '/guide');
  const now: Kept = before?.token === token ? before : { token, board: null, seenAt: null, taps: [] };
  keep(now);
  return now;
}
