import { Module } from '@nestjs/common';
import { LiveChanges } from './live-changes.js';
import { LiveController } from './live.controller.js';

/** What changes while somebody looks, over HTTP. */
@Module({ controllers: [LiveController], providers: [LiveChanges] })
export class LiveApiModule {}
