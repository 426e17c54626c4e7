import { Module } from '@nestjs/common';
import { AuditRepository } from './persistence/audit.repository.js';
import { ListDeeds } from './use-cases/list-deeds.js';
import { ListEntries } from './use-cases/list-entries.js';
import { RecordEvents } from './use-cases/record-events.js';
import { VerifyChain } from './use-cases/verify-chain.js';

const useCases = [RecordEvents, VerifyChain, ListEntries, ListDeeds];

@Module({ providers: [AuditRepository, ...useCases], exports: useCases })
export class AuditModule {}
