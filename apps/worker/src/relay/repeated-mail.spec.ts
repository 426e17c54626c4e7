import { expect, it } from 'vitest';
import { newId } from '#kernel';
import { jobs } from '../jobs.js';
import { ordersFor } from './subscriptions.js';

it('has a mail that failed written once more by the event that asked for it, however often that is asked', () => {
  const [organisationId, ofEventId] = [newId(), newId()];
  const asked = { id: newId(), type: 'delivery.repeat-asked', organisationId, subject: { deliveryId: newId(), ofEventId }, correlationId: newId(), occurredAt: new Date() } as unknown as Parameters<typeof ordersFor>[0];
  const [order, ...others] = ordersFor(asked);
  expect(order).toMatchObject({ job: jobs.deliver, payload: { eventId: ofEventId } });
  // another key for each press: the queue would take a second order under the same one for the first
  expect(order?.key).toBeUndefined();
  expect(others).toEqual([]);
});
