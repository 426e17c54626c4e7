import { type DynamicModule, Module } from '@nestjs/common';
import { Clock } from '#kernel';
import { Config } from './schema.js';

/** Makes the settings and the clock injectable everywhere. */
@Module({})
export class ConfigModule {
  static with(config: Config, clock: Clock = new Clock()): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
      ],
      exports: [Config, Clock],
    };
  }
}
