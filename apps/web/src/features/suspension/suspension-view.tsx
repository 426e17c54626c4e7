import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { Section } from '../../ui/desk/section.js';
import { AffectedList } from './affected-list.js';
import { lettersQuery, type Occasion, releaseLetters, suspensionQuery } from './api.js';
import { ExecuteForm } from './execute-form.js';
import { ExposureTable } from './exposure-table.js';
import { LetterBox } from './letter-box.js';
import { ReopenForm } from './reopen-form.js';
import type { SuspensionDetail } from './types.js';

const occasions: readonly Occasion[] = ['suspension', 'reopening', 'execution'];

/** A suspension with its figures, choices, letters and everybody whom it stopped. */
export function SuspensionView({ id, mayManage, mayReopen }: { readonly id: string; readonly mayManage: boolean; readonly mayReopen: boolean }) {
  const { t, i18n } = useTranslation('suspension');
  return (
    <Answer query={useQuery(suspensionQuery(id))} shapes={[160, 240]}>
      {(suspension) => (
        <Stack gap="lg">
          <Section title={t(`state.${suspension.state}`)}>
            <Stack gap="sm">
              <Text>{suspension.reason}</Text>
              <Text size="sm" c="dimmed">
                {t('since', { day: formatDay(suspension.learnedOn, i18n.language), by: suspension.suspendedBy ?? '', cause: t(`causes.${suspension.cause}`) })}
                {suspension.ruleId && ` ${t('byRule', { rule: suspension.ruleId })}`}
              </Text>
              {suspension.reopening && <Text size="sm">{t('reopened', { by: suspension.reopening.by ?? '', reason: suspension.reopening.reason })}</Text>}
              <Text size="sm">{t('until', { day: formatDay(suspension.answerBy, i18n.language) })}</Text>
              <Counts suspension={suspension} />
              <ExposureTable exposure={suspension.exposure} />
              {mayManage && <ExecuteForm suspension={suspension} />}
              {mayReopen && suspension.state === 'suspended' && <ReopenForm suspension={suspension} />}
            </Stack>
          </Section>
          <Section title={t('letters.title')}>
            <Stack gap="md">
              <Text size="sm" c="dimmed">{t('letters.intro')}</Text>
              {occasions.map((occasion) => <LetterBox key={occasion} query={lettersQuery(id, occasion)} mayManage={mayManage} onRelease={() => releaseLetters(id, occasion)} />)}
            </Stack>
          </Section>
          <Section title={t('affected.title')}><AffectedList suspension={suspension} mayManage={mayManage} /></Section>
        </Stack>
      )}
    </Answer>
  );
}

function Counts({ suspension: { counts } }: { readonly suspension: SuspensionDetail }) {
  const { t } = useTranslation('suspension');
  const sum = (which: (one: SuspensionDetail['counts'][number]) => boolean): number => counts.filter(which).reduce((all, { bookings }) => all + bookings, 0);
  const isIn = ({ state, cancelled }: SuspensionDetail['counts'][number]): boolean => !cancelled && (state === 'suspended' || state === 'restored');
  const facts = {
    open: sum((one) => isIn(one) && one.choice === null), standby: sum((one) => isIn(one) && one.choice === 'standby'), refund: sum((one) => isIn(one) && one.choice === 'refund'),
    credit: sum((one) => isIn(one) && one.choice === 'credit'), refunded: sum(({ state }) => state === 'refunded'), credited: sum(({ state }) => state === 'credited'),
  };
  return <Group gap="lg">{Object.entries(facts).map(([name, count]) => <Text key={name} size="sm"><strong>{count}</strong> {t(`counts.${name as keyof typeof facts}`)}</Text>)}</Group>;
}
