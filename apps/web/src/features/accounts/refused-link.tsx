import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/phone/button.js';
import { Card } from '../../ui/phone/card.js';
import { Notice } from '../../ui/phone/notice.js';
import { useProblemWords } from '../../ui/phone/problem-words.js';
import { fetchMe, renewLink } from './api.js';

const refusals = { 'link.used': 'used', 'link.expired': 'expired', 'link.revoked': 'revoked', 'link.unknown': 'unknown' } as const;
type LinkRefusal = keyof typeof refusals;

export const isLinkRefusal = (code: string): code is LinkRefusal => Object.hasOwn(refusals, code);

interface RefusedLinkProps {
  readonly code: LinkRefusal;
  readonly token: string;
  readonly onOpened: () => void;
}

/** Why a link does not open, and the ways on: the session that this device has already, or a new link. */
export function RefusedLink({ code, token, onOpened }: RefusedLinkProps) {
  const { t } = useTranslation('invitation');
  const words = useProblemWords();
  const me = useQuery({ queryKey: ['me'], queryFn: fetchMe, retry: false, enabled: code === 'link.used' });
  const renew = useMutation({ mutationFn: () => renewLink(token) });
  const reason = refusals[code];
  const stillOpen = me.data?.kind === 'traveller';

  if (renew.isSuccess) {
    return <Card heading="h1" title={t('renewed.title')}><Notice tone="good">{t('renewed.body')}</Notice></Card>;
  }
  return (
    <Card heading="h1" title={t(`refused.link.${reason}`)}>
      <p>{t(`refused.${reason}`)}</p>
      {renew.isError && <Notice tone="bad">{words(renew.error)}</Notice>}
      {stillOpen && <Button onClick={onOpened}>{t('continue')}</Button>}
      {reason !== 'unknown' && (
        <Button look={stillOpen ? 'plain' : 'main'} onClick={() => renew.mutate()} disabled={renew.isPending}>
          {renew.isPending ? t('renewing') : t('renew')}
        </Button>
      )}
    </Card>
  );
}
