import { newIdempotencyKey, Problem } from '#sdk';
import { useState } from 'react';

interface AttemptKey {
  /** The key to send with a body: the same one for as long as the same body is sent again. */
  readonly keyFor: (body: unknown) => string;
  /** Told how an attempt failed: after a refusal, the next attempt is a new request; unanswered, it stays the same one. */
  readonly failed: (error: Error) => void;
}

/** The `Idempotency-Key` of a form or a button, kept over the repetitions of one attempt. */
export function useAttemptKey(): AttemptKey {
  const [attempt] = useState(() => ({ body: '', key: '' }));
  return {
    keyFor(body) {
      const text = JSON.stringify(body) ?? '';
      if (attempt.key === '' || attempt.body !== text) Object.assign(attempt, { body: text, key: newIdempotencyKey() });
      return attempt.key;
    },
    failed(error) {
      const refused = error instanceof Problem && error.status >= 400 && error.status < 500;
      if (refused && error.code !== 'idempotency.still-running') attempt.key = '';
    },
  };
}
