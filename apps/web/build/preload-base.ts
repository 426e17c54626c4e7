import type { Plugin } from 'vite';

/** Lets the browser fetch what every page needs while it still reads the first small script. */
export const preloadBase: Plugin = {
  name: 'preload-base',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      Object.values(bundle)
        .filter((file) => file.type === 'chunk' && file.name === 'base')
        .map(({ fileName }) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` }, injectTo: 'head' as const })),
  },
};
