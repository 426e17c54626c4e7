import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { AuditModule } from '#audit';
import { AuditController } from './audit.controller.js';

/** The audit over HTTP. */
@Module({ imports: [AccountsModule, AuditModule], controllers: [AuditController] })
export class AuditApiModule {}
