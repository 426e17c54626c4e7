import { AskErasure } from './ask-erasure.js';
import { CarryOutErasures } from './carry-out-erasures.js';
import { ReadErasure } from './read-erasure.js';

export { AskErasure, type AskedErasure } from './ask-erasure.js';
export { CarryOutErasures } from './carry-out-erasures.js';
export { ReadErasure } from './read-erasure.js';

/** What travellers decide about their own data. */
export const privacy = [ReadErasure, AskErasure, CarryOutErasures];
