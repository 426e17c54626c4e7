import { availableParallelism } from 'node:os';
import { z } from 'zod';

const url = (protocols: RegExp, example: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.test(new URL(text).protocol), `must be a URL such as ${example}`);

const masterKey = z
  .string()
  .refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64 (openssl rand -base64 32)')
  .transform((text) => Buffer.from(text, 'base64'));

/** Every setting, by the name of its environment variable. The README lists them in the same order. */
export const configSchema = z.object({
  DATABASE_URL: url(/^postgres(ql)?:$/, 'postgres://user:password@host:5432/waypass'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(12),
  REDIS_URL: url(/^rediss?:$/, 'redis://host:6379').optional(),
  SMTP_URL: url(/^smtps?:$/, 'smtp://user:password@host:587').optional(),
  MAIL_FROM: z.string().min(3).default('Waypass <no-reply@waypass.invalid>'),
  STORAGE_URL: url(/^(file|s3):$/, 'file:///var/lib/waypass/files or s3://bucket?endpoint=http://host:9000'),
  MASTER_KEY: masterKey,
  CLAMAV_URL: url(/^(tcp|unix):$/, 'tcp://host:3310 or unix:/run/clamav/clamd.ctl').optional(),
  PUBLIC_URL: url(/^https?:$/, 'https://travel.example.org').default('http://127.0.0.1:7400'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(7400),
  WEB_ROOT: z.string().optional(),
  TRUST_PROXY: z.stringbool().default(false),
  SALE_TICKETS_PER_MINUTE: z.coerce.number().int().min(1).max(1_000_000).default(60),
  WEBHOOKS_TO_PRIVATE_ADDRESSES: z.stringbool().default(false),
  METRICS_TOKEN: z.string().min(16).optional(),
  WORKER_HEALTH_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(() => availableParallelism()),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

type Settings = z.output<typeof configSchema>;

/** The settings of this process, read once. Injected by this class. */
export class Config {
  constructor(readonly settings: Settings) {}

  get<K extends keyof Settings>(name: K): Settings[K] {
    return this.settings[name];
  }
}
