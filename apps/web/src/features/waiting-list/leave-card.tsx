import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/phone/card.js';
import { Notice } from '../../ui/phone/notice.js';
import { useProblemWords } from '../../ui/phone/problem-words.js';
import { AskFirst } from './ask-first.js';
import { leaveList, placeQuery } from './place-api.js';

/** The way out of the list. */
export function LeaveCard() {
  const { t } = useTranslation('waiting');
  const words = useProblemWords();
  const queries = useQueryClient();
  const leave = useMutation({
    mutationFn: leaveList,
    onSuccess: (place) => queries.setQueryData(placeQuery.queryKey, place),
    onError: () => queries.invalidateQueries(placeQuery),
  });
  return (
    <Card title={t('leave.title')} intro={t('leave.intro')}>
      {leave.isError && <Notice tone="bad">{words(leave.error)}</Notice>}
      <AskFirst label={t('leave.button')} question={t('leave.ask')} yes={t('leave.yes')} no={t('leave.no')} busy={leave.isPending} onYes={() => leave.mutate()} />
    </Card>
  );
}
