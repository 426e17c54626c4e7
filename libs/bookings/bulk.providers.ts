import { BulkRunRepository } from './persistence/bulk/bulk-run.repository.js';
import { DoToBooking } from './use-cases/bulk/do-to-booking.js';
import { PreviewBulk } from './use-cases/bulk/preview-bulk.js';
import { ReadBulk } from './use-cases/bulk/read-bulk.js';
import { RunBulk } from './use-cases/bulk/run-bulk.js';
import { StartBulk } from './use-cases/bulk/start-bulk.js';

export const behindBulk = [BulkRunRepository, DoToBooking];
export const bulk = [PreviewBulk, StartBulk, RunBulk, ReadBulk];
