import { Module } from '@nestjs/common';
import { NotificationsModule } from '#notifications';
import { MailboxController } from './mailbox.controller.js';

/** Notifications over HTTP. */
@Module({ imports: [NotificationsModule], controllers: [MailboxController] })
export class NotificationsApiModule {}
