import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { EntryModule } from '#entry';
import { OrganisationController } from './organisation.controller.js';

/** What holds for the whole organisation, over HTTP. */
@Module({ imports: [AccountsModule, EntryModule], controllers: [OrganisationController] })
export class SettingsApiModule {}
