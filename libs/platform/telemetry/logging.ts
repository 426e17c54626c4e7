import type { LoggerOptions } from 'pino';
import type { Config } from '../config/schema.js';
import { currentContext } from './request-context.js';

/** How every process logs: one JSON line each, with the correlation id, and without anything personal or secret. */
export const loggingOptions = (config: Config): LoggerOptions => ({
  level: config.get('LOG_LEVEL'),
  base: null,
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  formatters: { level: (label) => ({ level: label }) },
  mixin: () => ({ correlationId: currentContext().correlationId }),
  redact: {
    paths: ['req.headers', 'res.headers', 'req.query', 'req.params', 'req.remoteAddress', '*.password', '*.token', '*.email'],
    remove: true,
  },
});
