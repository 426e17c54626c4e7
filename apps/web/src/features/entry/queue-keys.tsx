import { useTranslation } from 'react-i18next';
import type { Hint } from '../review/key-hints.js';
import { KeyHelp } from '../review/key-help.js';
import { useKeys } from '../review/use-keys.js';

interface QueueKeysProps {
  /** What each key does on this page. */
  readonly keys: Readonly<Partial<Record<'j' | 'k' | 'a' | 'r' | 't' | '/', () => void>>>;
  /** Whether the page has a passport picture, and so its keys. */
  readonly withPicture?: boolean;
}

/** Single keys of the queue's pages, what they do, and `?` for all of them. */
export function QueueKeys({ keys, withPicture = false }: QueueKeysProps) {
  const { t } = useTranslation('queue');
  useKeys(keys);
  const hints: Hint[] = (['j', 'k', 'a', 'r', 't'] as const).flatMap((key) => (keys[key] ? [{ key, text: t(`keys.${key}`) }] : []));
  const filters = keys['/'] && { more: [{ key: '/', text: t('keys.slash') }], note: t('keys.open') };
  return <KeyHelp hints={hints} withPicture={withPicture} {...filters} />;
}
