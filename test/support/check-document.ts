import type { Type } from '@nestjs/common';
import { ConcludeDocument, type DocumentCheck, type JudgingContext, ReadDocument, type StepRun, TakeInDocument } from '#documents';

const run: StepRun = { lane: 'quick', job: 'test', lastAttempt: false };

/** Carries a check through its steps, as the workers do one job after the other. What is done already is left alone. */
export async function checkDocument(
  app: { get<T>(type: Type<T>): T },
  id: string,
  gather: (check: DocumentCheck) => Promise<JudgingContext>,
  change: Partial<StepRun> = {},
): Promise<void> {
  await app.get(TakeInDocument).takeIn(id, { ...run, ...change });
  await app.get(ReadDocument).read(id, { ...run, ...change });
  await app.get(ConcludeDocument).conclude(id, gather, { ...run, ...change });
}
