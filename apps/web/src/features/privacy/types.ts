import type { Schemas } from '#sdk';

/** Who looked at what is most private, and whether it can be erased. */
export type Privacy = Schemas['MyPrivacy'];
export type Look = Schemas['PassportLook'];
export type Erasure = Privacy['erasure'];
