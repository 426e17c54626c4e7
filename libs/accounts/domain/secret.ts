import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits as text that fits a cookie, a header or a URL (RFC 4648 §5). */
export const randomSecret = (): string => randomBytes(32).toString('base64url');

/** What is stored of a random secret: a fast hash is enough, since there is nothing to guess. */
export const fingerprintOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Compares in a time that says nothing about where two texts differ. */
export const sameBytes = (one: Buffer, other: Buffer): boolean => one.length === other.length && timingSafeEqual(one, other);
