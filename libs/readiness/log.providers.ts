import { LogSubjectRepository } from './persistence/log/log-subject.repository.js';
import { ReadLog } from './use-cases/log/read-log.js';

export const behindLog = [LogSubjectRepository];
export const log = [ReadLog];
