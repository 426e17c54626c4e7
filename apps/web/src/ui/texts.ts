import type { i18n } from 'i18next';

/** The text of a key that the server's data names, or `otherwise` where we have none for it. */
export function textOr(texts: i18n, namespace: string, key: string, otherwise: string): string {
  const text: unknown = texts.getResource(texts.language, namespace, key);
  return typeof text === 'string' ? text : otherwise;
}
