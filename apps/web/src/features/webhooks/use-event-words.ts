import { useTranslation } from 'react-i18next';
import { textOr } from '../../ui/texts.js';

/** What a kind of event is called. */
export function useEventWords(): (type: string) => string {
  const { i18n } = useTranslation('webhooks');
  return (type) => textOr(i18n, 'webhooks', `eventOf.${type}`, type);
}
