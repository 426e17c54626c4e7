import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the portal's build writes down: the files of each page by the first word of its address, and of each language's texts. */
interface PageFiles {
  readonly pages: Readonly<Record<string, readonly string[]>>;
  readonly texts: Readonly<Record<string, string>>;
}

const linkTo = (file: string): string => (file.endsWith('.css') ? `</${file}>; rel=preload; as=style; crossorigin` : `</${file}>; rel=modulepreload`);

/**
 * The `Link` header of a page (RFC 8288, with the relations of HTML): the files that it will ask for, in the language that the browser asks
 * for first of those there are. Undefined for pages that are not travellers' or customers', and where the build wrote none down.
 */
export function pageLinks(webRoot: string): (url: string, acceptLanguage: string | undefined) => string | undefined {
  const path = join(webRoot, 'page-files.json');
  if (!existsSync(path)) return () => undefined;
  const { pages, texts } = JSON.parse(readFileSync(path, 'utf8')) as PageFiles;
  return (url, acceptLanguage = '') => {
    const files = pages[/^\/(\w+)/.exec(url)?.[1] ?? ''];
    if (!files) return undefined;
    const wishes = acceptLanguage.split(',').map((wish) => wish.trim().slice(0, 2).toLowerCase());
    const words = texts[wishes.find((wish) => Object.hasOwn(texts, wish)) ?? 'en'];
    return [...files, ...(words ? [words] : [])].map(linkTo).join(', ');
  };
}
