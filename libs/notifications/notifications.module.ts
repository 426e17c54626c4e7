import { Module } from '@nestjs/common';
import { LetterWordsModule } from './letter-words.module.js';
import { DeliveryRepository } from './persistence/delivery.repository.js';
import { MailboxRepository } from './persistence/mailbox.repository.js';
import { MessageRepository } from './persistence/messages/message.repository.js';
import { DraftedLetterRepository } from './persistence/drafted-letter.repository.js';
import { Deliver } from './use-cases/deliver.js';
import { DraftLetters } from './use-cases/draft-letters.js';
import { TryLetter } from './use-cases/letter-words/try-letter.js';
import { ListMailbox } from './use-cases/list-mailbox.js';
import { ReadLetters } from './use-cases/read-letters.js';
import { ListMessages } from './use-cases/messages/list-messages.js';
import { RepeatMessage } from './use-cases/messages/repeat-message.js';
import { ReadMailOf } from './use-cases/read-mail-of.js';
import { ReadMailboxMessage } from './use-cases/read-mailbox-message.js';
import { ReleaseLetters } from './use-cases/release-letters.js';
import { webhookRepositories, webhookUseCases } from './webhooks.providers.js';

const useCases = [Deliver, ListMailbox, ReadMailboxMessage, ReadMailOf, DraftLetters, ReadLetters, ReleaseLetters, TryLetter, ListMessages, RepeatMessage, ...webhookUseCases];

@Module({ imports: [LetterWordsModule], providers: [DeliveryRepository, DraftedLetterRepository, MailboxRepository, MessageRepository, ...webhookRepositories, ...useCases], exports: [...useCases, LetterWordsModule] })
export class NotificationsModule {}
