import type { Schemas } from '#sdk';

/** One uploaded portrait, how its check went, and the photo that was made of it. */
export type Portrait = Schemas['Portrait'];
/** The newest portrait, and which one is in use. */
export type MyPhoto = Schemas['MyPhoto'];
export type MadePhoto = NonNullable<Portrait['photo']>;
export type PhotoFinding = Schemas['PhotoFinding'];
