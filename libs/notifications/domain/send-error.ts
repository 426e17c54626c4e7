interface MailError {
  readonly code?: unknown;
  /** SMTP reply code (RFC 5321 §4.2). */
  readonly responseCode?: unknown;
}

const shape = /^[A-Za-z0-9_.-]{1,60}$/;

/** A code that says why mail was not taken, without a word of the mail: an SMTP reply, a network code, or the error's name. */
export function sendErrorCode(error: unknown): string {
  const { code, responseCode } = (error ?? {}) as MailError;
  if (typeof responseCode === 'number') return `smtp-${responseCode}`;
  if (typeof code === 'string' && shape.test(code)) return code;
  const name = error instanceof Error ? error.constructor.name : '';
  return shape.test(name) ? name : 'unknown';
}

/** True when the server refused this address or this mail for good (RFC 5321 §4.2.1: 5yz). Sign-in trouble is ours, and may pass. */
export function isFinalRefusal(error: unknown): boolean {
  const { code, responseCode } = (error ?? {}) as MailError;
  return code !== 'EAUTH' && typeof responseCode === 'number' && responseCode >= 500 && responseCode < 600;
}
