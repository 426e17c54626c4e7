import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { NotificationsModule } from '#notifications';
import { LetterLookController } from './letter-look.controller.js';
import { LetterTemplateController } from './letter-template.controller.js';

/** Letter templates over HTTP. */
@Module({ imports: [AccountsModule, NotificationsModule], controllers: [LetterTemplateController, LetterLookController] })
export class LetterTemplatesApiModule {}
