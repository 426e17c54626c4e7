import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import type { ReviewStanding } from './queue-api.js';

interface ReviewBannerProps {
  readonly review: ReviewStanding;
  readonly inReview: boolean;
  /** Of who looks, as colleagues see it. */
  readonly myName: string;
}

/** What an officer has to know before deciding: why a journey is marked, who approved first, and who reads it. */
export function ReviewBanner({ review: { highRisk, fourEyes, firstApproval, taken }, inReview, myName }: ReviewBannerProps) {
  const { t, i18n } = useTranslation('queue');
  const time = (instant: string): string => new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
  if (!highRisk && !(fourEyes && inReview) && !taken) return null;
  return (
    <Stack gap="sm">
      {highRisk && <Alert color="red" title={t('risk.title')}><Text size="sm">{highRisk}</Text>{inReview && <Text size="sm" mt={4}>{t('risk.look')}</Text>}</Alert>}
      {fourEyes && inReview && (
        <Alert color="violet" title={t('eyes.title')}>
          {!firstApproval && t('eyes.none')}
          {firstApproval && (firstApproval.by.name === myName ? t('eyes.mine') : t('eyes.other', { name: firstApproval.by.name, at: formatInstant(firstApproval.at, i18n.language) }))}
        </Alert>
      )}
      {taken && taken.by.name !== myName && <Alert color="orange" title={t('takenTitle', { name: taken.by.name })}>{t('takenBody', { time: time(taken.until) })}</Alert>}
    </Stack>
  );
}
