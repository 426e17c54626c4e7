import type { Visitor } from '../support/visitor.js';
import type { Check } from './answers.js';
import { must } from './steps.js';

/** Follows a check over server-sent events (WHATWG HTML §9.2) until it is finished. Returns it with the steps that were seen. */
export async function followCheck(traveller: Visitor, id: string): Promise<{ check: Check; seen: string[] }> {
  const response = await traveller.send('GET', `/api/v1/me/document-checks/${id}/events`, { headers: { accept: 'text/event-stream' } });
  must(response.ok && response.body, `the events of the check answered ${response.status}`);
  const seen: string[] = [];
  let text = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const check = checkOf(event);
      if (!check) continue;
      seen.push(check.state);
      if (check.state === 'finished') return { check, seen };
    }
  }
  throw new Error('the events ended before the check was finished');
}

function checkOf(event: string): Check | null {
  const lines = event.split('\n');
  if (!lines.some((line) => /^event: ?check$/.test(line))) return null;
  const data = lines.filter((line) => line.startsWith('data:')).map((line) => line.slice(5).trimStart());
  return JSON.parse(data.join('\n')) as Check;
}
