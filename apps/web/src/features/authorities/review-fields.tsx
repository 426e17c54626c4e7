import { Stack, Switch, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuthorityProfile } from './types.js';

type Review = NonNullable<AuthorityProfile['review']>;

interface ReviewFieldsProps {
  readonly review: Review;
  readonly readOnly: boolean;
  readonly faultAt: (pointer: string) => string | undefined;
  readonly onChange: (review: Review) => void;
}

/** How careful we are: a second officer, and a mark on journeys about which nothing is decided by a machine alone. */
export function ReviewFields({ review, readOnly, faultAt, onChange }: ReviewFieldsProps) {
  const { t } = useTranslation('authorities');
  const { fourEyes, highRisk } = review;
  const [risky, setRisky] = useState(highRisk !== undefined);
  const withRisk = (reason: string): Review => ({ ...(fourEyes === undefined ? {} : { fourEyes }), ...(reason === '' ? {} : { highRisk: reason }) });
  return (
    <Stack>
      <Switch label={t('review.fourEyes')} description={t('review.fourEyesHint')} disabled={readOnly} checked={fourEyes ?? false} onChange={({ currentTarget: { checked } }) => onChange({ ...review, fourEyes: checked })} />
      <Switch
        label={t('review.highRisk')} description={t('review.highRiskHint')} disabled={readOnly} checked={risky}
        onChange={({ currentTarget: { checked } }) => {
          setRisky(checked);
          if (!checked) onChange(withRisk(''));
        }}
      />
      {risky && <Textarea label={t('review.why')} withAsterisk maxLength={300} autosize minRows={2} readOnly={readOnly} value={highRisk ?? ''} error={faultAt('/highRisk')} onChange={({ currentTarget: { value } }) => onChange(withRisk(value))} />}
    </Stack>
  );
}
