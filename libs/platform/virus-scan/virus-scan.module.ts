import { Module } from '@nestjs/common';
import { Config } from '../config/schema.js';
import { ClamdScan } from './clamd-scan.js';
import { NoScan } from './no-scan.js';
import { VirusScan } from './virus-scan.js';

/** `VirusScan` by the clamd that `CLAMAV_URL` names, where it names one. */
@Module({
  providers: [
    {
      provide: VirusScan,
      inject: [Config],
      useFactory: (config: Config): VirusScan => {
        const url = config.get('CLAMAV_URL');
        return url ? new ClamdScan(url) : new NoScan();
      },
    },
  ],
  exports: [VirusScan],
})
export class VirusScanModule {}
