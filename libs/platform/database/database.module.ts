import { Global, Module } from '@nestjs/common';
import { Config } from '../config/schema.js';
import { connect } from './connect.js';
import { Database } from './database.js';
import { Notices } from './notices.js';
import { Changes } from '../live/changes.js';

@Global()
@Module({
  providers: [
    {
      provide: Database,
      inject: [Config],
      useFactory: async (config: Config) => new Database(await connect(config.get('DATABASE_URL'), config.get('DATABASE_POOL'))),
    },
    Notices,
    Changes,
  ],
  exports: [Database, Notices, Changes],
})
export class DatabaseModule {}
