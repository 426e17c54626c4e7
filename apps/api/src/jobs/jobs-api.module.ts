import { Module } from '@nestjs/common';
import { FailedJobController } from './failed-job.controller.js';

/** Failed jobs over HTTP. */
@Module({ controllers: [FailedJobController] })
export class JobsApiModule {}
