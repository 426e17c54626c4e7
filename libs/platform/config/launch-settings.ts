import { resolve } from 'node:path';
import { z } from 'zod';
import { ConfigError } from './read-config.js';

const launchSchema = z.object({
  WAYPASS_HOME: z.string().default('.waypass').transform((path) => resolve(path)),
  PORT: z.coerce.number().int().min(1).max(65_535).default(7400),
  HOST: z.string().default('127.0.0.1'),
  DEMO: z.stringbool().default(true),
  DEMO_GOES_ON: z.stringbool().default(true),
  PUBLIC_URL: z.string().optional(),
  LOG_LEVEL: z.string().default('warn'),
  DATABASE_URL: z.string().optional(),
  MASTER_KEY: z.string().optional(),
  STORAGE_URL: z.string().optional(),
});

export type LaunchSettings = z.output<typeof launchSchema>;

/** The few settings of the start script itself; everything else is passed on as it came. */
export function readLaunchSettings(environment: NodeJS.ProcessEnv = process.env): LaunchSettings {
  const parsed = launchSchema.safeParse(environment);
  if (parsed.success) return parsed.data;
  throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
}

/** The environment of this process with some settings set: for the processes that it starts. */
export const environmentWith = (settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({ ...process.env, ...settings });
