import { holdStream, type LiveMessage } from './stream.js';

/**
 * One stream for all tabs of a person: a browser opens six connections to a site, and a stream in each tab would use them up. The tab
 * that holds the lock holds the stream and tells the others; when it is closed, another takes its place.
 */
export function followLive(person: string, hear: (message: LiveMessage) => void, onRefused: () => void): () => void {
  const name = `waypass-live-${person}`;
  // Over plain HTTP, on another host than this one, browsers have no locks: each tab has a stream, as many as the server allows.
  if (!('locks' in navigator)) return holdStream(hear, onRefused);
  const others = new BroadcastChannel(name);
  const leaving = new AbortController();
  let [leads, live] = [false, false];
  const tell = (message: LiveMessage): void => {
    if ('live' in message) live = message.live;
    hear(message);
    others.postMessage(message);
  };
  others.addEventListener('message', ({ data }: MessageEvent<LiveMessage | 'who'>) => {
    if (data !== 'who') hear(data);
    else if (leads) others.postMessage({ live, missed: false } satisfies LiveMessage);
  });
  others.postMessage('who');
  const lead = (): Promise<void> =>
    new Promise((resolve) => {
      if (leaving.signal.aborted) return resolve();
      leads = true;
      const release = holdStream(tell, onRefused);
      leaving.signal.addEventListener('abort', () => {
        release();
        resolve();
      });
    });
  navigator.locks.request(name, { signal: leaving.signal }, lead).catch(() => undefined);
  return () => {
    leaving.abort();
    others.close();
  };
}
