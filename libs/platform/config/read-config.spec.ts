import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './read-config.js';

const usable = {
  DATABASE_URL: 'postgres://waypass:secret@127.0.0.1/waypass',
  STORAGE_URL: 'file:///var/lib/waypass/files',
  MASTER_KEY: Buffer.alloc(32, 1).toString('base64'),
};

describe('the settings', () => {
  it('are read once into typed values, with defaults', () => {
    const config = readConfig({ ...usable, PORT: '8080', TRUST_PROXY: 'true' });
    expect([config.get('PORT'), config.get('TRUST_PROXY'), config.get('HOST')]).toEqual([8080, true, '127.0.0.1']);
  });

  it('report every fault together, by name, and never show a value', () => {
    const faulty = { DATABASE_URL: 'mysql://root:hunter2@db/x', PORT: 'eighty', MASTER_KEY: 'c2hvcnQ=' };
    const fault = (): unknown => readConfig(faulty);
    expect(fault).toThrow(ConfigError);
    expect(fault).toThrow(/DATABASE_URL: must be a URL such as postgres[\s\S]*STORAGE_URL: is not set[\s\S]*MASTER_KEY: must be 32 bytes[\s\S]*PORT/);
    expect(fault).not.toThrow(/hunter2|eighty|c2hvcnQ=/);
  });

  it('take an empty variable for one that is not set', () => {
    expect(readConfig({ ...usable, REDIS_URL: '' }).get('REDIS_URL')).toBeUndefined();
  });
});
