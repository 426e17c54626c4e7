/** Milliseconds until the next attempt: longer each time, at most half a minute, and never the same for two phones. */
export const pauseAfter = (attempt: number): number => Math.min(30_000, 1_000 * 2 ** attempt) * (0.75 + Math.random() / 2);

/** Resolves after the pause, or as soon as the browser says that it is connected again, or when `stop` is called off. */
export function lineMayBeBack(pause: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', go);
      stop.removeEventListener('abort', go);
      resolve();
    };
    const timer = setTimeout(go, pause);
    window.addEventListener('online', go);
    stop.addEventListener('abort', go);
  });
}
