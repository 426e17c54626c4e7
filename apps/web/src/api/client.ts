import { createClient } from '#sdk';

/** The portal's one client of the API; the session travels in a cookie. */
export const api = createClient();

/** The body of an answer. The client throws every refusal, so an answer without a body is the server's fault. */
export async function read<Body>(answer: Promise<{ readonly data?: Body }>): Promise<NonNullable<Body>> {
  const { data } = await answer;
  if (data === undefined || data === null) throw new Error('The server answered without a body');
  return data;
}

/** For answers that have no body. */
export async function done(answer: Promise<unknown>): Promise<void> {
  await answer;
}
