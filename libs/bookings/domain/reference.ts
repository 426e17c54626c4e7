import { randomInt } from 'node:crypto';

/** Without I, O, 0 and 1, which people read for one another. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const length = 6;

/** A booking's short name, such as `K7PXQ4`: 32⁶ of them, unique within an organisation by the database. */
export const newReference = (): string => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
