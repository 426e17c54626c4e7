import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import type { Choice, MyChoice } from './types.js';

/** The trip that the link in the address is to; without one, the one that this device opened last. The token goes from the address once it is open. */
async function openChoice(): Promise<MyChoice> {
  const token = window.location.hash.slice(1);
  if (!token) return read(api.GET('/api/v1/choice'));
  const choice = await read(api.POST('/api/v1/choice/open', { body: { token } }));
  window.history.replaceState(null, '', '/choice');
  return choice;
}

export const choiceQuery = queryOptions({ queryKey: ['choice'], queryFn: openChoice });

export const choose = (choice: Choice): Promise<MyChoice> => read(api.POST('/api/v1/choice', { body: { choice } }));
