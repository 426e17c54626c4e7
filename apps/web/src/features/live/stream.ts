/** What the live stream, or the tab that holds it, tells. */
export type LiveMessage =
  /** Whether changes are told from now on; `missed` when some may have gone untold. */
  | { readonly live: boolean; readonly missed: boolean }
  /** The kinds of things that changed. */
  | { readonly kinds: readonly string[] };

/** The server says something every 20 s: who hears nothing for so long is on a line that is dead. Milliseconds. */
const silence = 50_000;
/** Before asking again a server that did not want to. Milliseconds. */
const pause = 15_000;

/** Holds the stream open, whatever happens to the line, until the returned function is called. */
export function holdStream(tell: (message: LiveMessage) => void, onRefused: () => void): () => void {
  let source: EventSource | undefined;
  let [watch, again]: (ReturnType<typeof setTimeout> | undefined)[] = [];
  let wasLost = false;

  const lose = (): void => {
    if (!wasLost) tell({ live: false, missed: false });
    wasLost = true;
  };
  const heard = (): void => {
    clearTimeout(watch);
    watch = setTimeout(connect, silence);
  };
  function connect(): void {
    source?.close();
    clearTimeout(again);
    if (source) lose();
    const opened = new EventSource('/api/v1/changes');
    source = opened;
    heard();
    opened.addEventListener('heartbeat', heard);
    opened.addEventListener('ready', () => {
      heard();
      tell({ live: true, missed: wasLost });
      wasLost = false;
    });
    opened.addEventListener('change', (event) => {
      heard();
      tell(JSON.parse(event.data as string) as { kinds: string[] });
    });
    opened.addEventListener('error', () => {
      lose();
      if (opened.readyState !== EventSource.CLOSED) return;
      clearTimeout(watch);
      onRefused();
      again = setTimeout(connect, pause * (1 + Math.random()));
    });
  }
  connect();
  window.addEventListener('online', connect);
  return () => {
    window.removeEventListener('online', connect);
    source?.close();
    clearTimeout(watch);
    clearTimeout(again);
  };
}
