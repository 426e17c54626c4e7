import type { Schemas } from '#sdk';

/** Who is signed in. */
export type Me = Schemas['Me'];

export interface SignIn {
  email: string;
  password: string;
  code?: string;
}
