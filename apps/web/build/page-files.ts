import type { Plugin } from 'vite';
import { phonePages } from '../src/phone-pages.js';

interface Chunk {
  readonly fileName: string;
  readonly facadeModuleId: string | null;
  readonly imports: readonly string[];
  readonly viteMetadata?: { readonly importedCss?: ReadonlySet<string> };
}

/** What a first word of an address is followed by beside the page's own chunk. */
const further: Readonly<Record<string, string>> = { trip: '/src/features/travellers/trip-page.tsx' };

/**
 * Writes down which files each page of travellers and customers needs (`page-files.json`), so that the server can name them in the
 * answer of the page itself: a slow line then brings them all at once, in place of one after the other has named it.
 */
export const pageFiles: Plugin = {
  name: 'page-files',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk') as unknown as Chunk[];
      const of = (ending: string): Chunk | undefined => chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(ending));
      const needed = (first: Chunk | undefined, seen = new Set<string>()): Set<string> => {
        if (!first || seen.has(first.fileName)) return seen;
        seen.add(first.fileName);
        for (const css of first.viteMetadata?.importedCss ?? []) seen.add(css);
        for (const name of first.imports) needed(chunks.find(({ fileName }) => fileName === name), seen);
        return seen;
      };
      const entry = needed(of('/index.html'));
      const pages = Object.fromEntries(
        Object.entries(phonePages).map(([word, audience]) => {
          const files = [`/src/${audience}.tsx`, ...(further[word] ? [further[word]] : [])].flatMap((ending) => [...needed(of(ending))]);
          return [word, [...new Set(files)].filter((file) => !entry.has(file))];
        }),
      );
      const texts = Object.fromEntries(
        chunks.flatMap(({ fileName, facadeModuleId }) => {
          const language = /[/]i18n[/]([a-z]{2})(?:-[a-z]+)?[/]traveller\.ts$/.exec(facadeModuleId ?? '')?.[1];
          return language ? [[language, fileName] as const] : [];
        }),
      );
      this.emitFile({ type: 'asset', fileName: 'page-files.json', source: JSON.stringify({ pages, texts }) });
    },
  },
};
