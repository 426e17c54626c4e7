import { useNow } from '../../ui/use-now.js';

/** The server's time, whatever the clock of the device says: `serverTime` was read at `readAt`. */
export const useServerNow = (serverTime: string, readAt: number): number => useNow() + Date.parse(serverTime) - readAt;

/** A length of time as a clock counts it down: `2:03:04`, with days before it. Never below nothing. */
export function countDown(milliseconds: number): { readonly days: number; readonly clock: string } {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const two = (value: number): string => `${value}`.padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60];
  const days = Math.floor(seconds / 86_400);
  const clock = days > 0 || hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
  return { days, clock };
}
