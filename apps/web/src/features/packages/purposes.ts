import type { Package } from './types.js';

/** Why a traveller may go, in the order in which they are offered. */
export const purposes: readonly Package['purpose'][] = ['tourism', 'sport', 'business', 'official', 'return'];
