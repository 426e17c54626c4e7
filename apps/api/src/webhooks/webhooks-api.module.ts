import { Module } from '@nestjs/common';
import { NotificationsModule } from '#notifications';
import { WebhookController } from './webhook.controller.js';

/** Webhooks over HTTP. */
@Module({ imports: [NotificationsModule], controllers: [WebhookController] })
export class WebhooksApiModule {}
