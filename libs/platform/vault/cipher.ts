import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Encrypts with AES-256-GCM (NIST SP 800-38D). The context is authenticated with it: what was sealed for one place does
 * not open in another. Layout: version (1), nonce (12), tag (16), ciphertext.
 */
export function encrypt(key: Buffer | KeyObject, context: string, plain: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), sealed]);
}

/** What was sealed does not open: the key or the context is another one, or a byte was changed. */
export class UnreadableError extends Error {}

/** @throws UnreadableError when the key or the context is another one, or a byte was changed. */
export function decrypt(key: Buffer | KeyObject, context: string, sealed: Buffer): Buffer {
  try {
    return opened(key, context, sealed);
  } catch (error) {
    throw new UnreadableError('what was sealed does not open', { cause: error });
  }
}

function opened(key: Buffer | KeyObject, context: string, sealed: Buffer): Buffer {
  if (sealed[0] !== version) throw new Error('sealed by an unknown version');
  const nonce = sealed.subarray(1, 1 + nonceBytes);
  const tag = sealed.subarray(1 + nonceBytes, 1 + nonceBytes + tagBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context)).setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed.subarray(1 + nonceBytes + tagBytes)), decipher.final()]);
}
