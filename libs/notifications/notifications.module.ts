import { Module } from '@nestjs/common';
import { DeliveryRepository } from './persistence/delivery.repository.js';
import { MailboxRepository } from './persistence/mailbox.repository.js';
import { Deliver } from './use-cases/deliver.js';
import { ListMailbox } from './use-cases/list-mailbox.js';
import { ReadMailboxMessage } from './use-cases/read-mailbox-message.js';

const useCases = [Deliver, ListMailbox, ReadMailboxMessage];

@Module({ providers: [DeliveryRepository, MailboxRepository, ...useCases], exports: useCases })
export class NotificationsModule {}
