import type { Page } from 'playwright-core';
import { until } from '../until.js';

/** A link of a letter at this platform: what the demo's data were made by, and wrote, stood at another port. */
export function here(url: string, link: string | null): string {
  const { pathname, hash } = new URL(link ?? '', url);
  return `${url}${pathname}${hash}`;
}

/** The link to a page of the portal in the newest mail to an address that has one, by the operator's mailbox. */
export async function linkIn(operator: Page, url: string, address: string, page: string): Promise<string> {
  const ask = async <Body>(path: string): Promise<Body> => (await (await operator.request.get(`${url}/api/v1/mailbox${path}`)).json()) as Body;
  return until(async () => {
    const { items } = await ask<{ items: readonly { id: string; to: string }[] }>('?limit=100');
    for (const { id } of items.filter(({ to }) => to === address)) {
      const [link] = new RegExp(`http[^\\s"\\\\<]+/${page}#[\\w.-]+`).exec(JSON.stringify(await ask(`/${id}`))) ?? [];
      if (link) return here(url, link);
    }
    return null;
  }, `a letter to ${address}`);
}
