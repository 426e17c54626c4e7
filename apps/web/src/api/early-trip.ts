let begun: Promise<Response> | undefined;

/** Asks for the trip while the page's code is still on its way. */
export function beginTrip(): void {
  begun = fetch('/api/v1/me/trip', { headers: { accept: 'application/json' } });
  begun.catch(() => undefined);
}

/** Whoever asks for the trip first gets the answer that was asked for early; after that each asks anew. */
export function askForTrip(request: Request): Promise<Response> {
  const early = begun;
  begun = undefined;
  return early ?? fetch(request);
}
