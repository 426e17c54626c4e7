import { PostWebhook } from '#notifications';
import { Handles, type JobHandler, type JobRun, type PayloadOf } from '#platform';
import { jobs } from '../jobs.js';

@Handles(jobs.postWebhook)
export class PostWebhookHandler implements JobHandler<typeof jobs.postWebhook> {
  constructor(private readonly webhook: PostWebhook) {}

  handle({ organisationId, webhookDeliveryId }: PayloadOf<typeof jobs.postWebhook>, { lastAttempt }: JobRun): Promise<void> {
    return this.webhook.post(organisationId, webhookDeliveryId, lastAttempt);
  }
}
