import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineJob } from './job.js';
import { buildRegistry } from './registry.js';

const check = defineJob({ name: 'documents.check', version: 1, queue: 'documents', attempts: 3, payload: z.object({}) });
const remind = defineJob({ name: 'mail.remind', version: 1, queue: 'mail', attempts: 3, payload: z.object({}) });
const handler = { handle: async () => {} };

describe('the registry of jobs', () => {
  it('joins each job with its handler', () => {
    expect(buildRegistry([check], [{ job: check, handler }]).get('documents.check')).toEqual({ definition: check, handler });
  });

  it('refuses a job without a handler', () => {
    expect(() => buildRegistry([check, remind], [{ job: check, handler }])).toThrow('mail.remind has no handler');
  });

  it('refuses a job with two handlers', () => {
    const two = [{ job: check, handler }, { job: check, handler }];
    expect(() => buildRegistry([check], two)).toThrow('documents.check has 2 handlers');
  });

  it('refuses a handler whose job is not in the list', () => {
    expect(() => buildRegistry([check], [{ job: check, handler }, { job: remind, handler }])).toThrow('mail.remind has a handler and is not in the list');
  });
});
