import { hash, verify } from '@node-rs/argon2';

/** Argon2id as OWASP's Password Storage Cheat Sheet asks at least: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Unknown accounts are checked against this, so that the answer takes as long as for a known one. */
const nobody = hash('the password of nobody', cost);

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** True when the password belongs to the hash. Without one the work is done all the same, and the answer is no. */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobody), password);
  return matches && passwordHash !== undefined;
}
