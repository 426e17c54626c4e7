import { newId } from '#kernel';
import { type DemoPassport, photograph } from '../fixtures/passport/index.js';
import type { Visitor } from '../support/visitor.js';
import { followCheck } from '../e2e/follow-check.js';
import { median, percentile, seconds } from './figures.js';

const pictures = 20;

/** The passport of the demo traveller whose link the start script prints. */
const demoTraveller: DemoPassport = {
  givenNames: 'Sofia', surname: 'Lindqvist', nationality: 'SWE', issuingState: 'SWE', sex: 'F', birthDate: '1990-02-11',
  documentNumber: 'AB4412907', issueDate: '2023-05-02', expiryDate: '2033-05-01',
};

/** Uploads 12-megapixel photographs one after another on an otherwise idle machine, and times each until its check is finished. */
export async function benchUploads(traveller: Visitor): Promise<string> {
  const times: number[] = [];
  const outcomes = new Map<string, number>();
  for (let index = 0; index < pictures; index += 1) {
    const photo = await photograph(demoTraveller, { tilt: (index % 9) - 4, perspective: (index % 5) / 10 });
    const begun = performance.now();
    const { id } = await traveller.upload<{ id: string }>('/api/v1/me/documents', photo, { 'idempotency-key': newId() });
    const { check } = await followCheck(traveller, id);
    times.push(performance.now() - begun);
    outcomes.set(check.outcome ?? 'none', (outcomes.get(check.outcome ?? 'none') ?? 0) + 1);
  }
  const told = [...outcomes].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
  return `upload of a 12-megapixel photo → verdict: median ${seconds(median(times))}, 95th percentile ${seconds(percentile(times, 0.95))}, of ${pictures} (${told})`;
}
