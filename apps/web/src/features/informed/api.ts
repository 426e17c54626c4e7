import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '#sdk';
import { api, read } from '../../api/client.js';

export type ReminderChoice = Schemas['ReminderChoice'];

const fetchChoice = (): Promise<ReminderChoice> => read(api.GET('/api/v1/me/reminders'));

export const reminderChoiceQuery = queryOptions({ queryKey: ['me', 'reminders'], queryFn: fetchChoice });

/** Saved on the choice that was read; another device may have saved since. */
export const saveReminderChoice = ({ version, ...body }: ReminderChoice): Promise<ReminderChoice> =>
  read(api.PUT('/api/v1/me/reminders', { params: { header: { 'If-Match': `"${version}"` } }, body }));
