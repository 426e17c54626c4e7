import { Group, SimpleGrid, Space, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { TextLink } from '../../ui/desk/link.js';
import { Page } from '../../ui/desk/page.js';
import { Section } from '../../ui/desk/section.js';
import { reportQuery } from './api.js';
import { BarChart } from './bar-chart.js';
import type { DocumentReport } from './types.js';

const dayBefore = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** Where reader and judge were wrong, in counts; for the person who improves them. */
export function ReportPage() {
  const { t } = useTranslation('documents');
  const [period, setPeriod] = useState(() => ({ from: dayBefore(30), to: dayBefore(0) }));
  const day = (which: 'from' | 'to') => (
    <TextInput type="date" label={t(`report.${which}`)} value={period[which]} onChange={({ target }) => target.value && setPeriod({ ...period, [which]: target.value })} />
  );
  return (
    <Page title={t('report.title')} intro={t('report.intro')} back={<TextLink to="/documents" size="sm">{t('title')}</TextLink>} actions={<>{day('from')}{day('to')}</>}>
      <Answer query={useQuery(reportQuery(period))} shapes={[120, 240, 240]}>{(report) => <Counts report={report} />}</Answer>
    </Page>
  );
}

function Counts({ report: { outcomes, decisions, findings, reader } }: { readonly report: DocumentReport }) {
  const { t } = useTranslation('documents');
  const { compared, exact, unread, corrected } = reader;
  const none = t('report.none');
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
      <Section title={t('report.outcomes')}>
        <BarChart first={t('report.outcome')} columns={[t('report.documents')]} none={none} bars={(['accepted', 'needs-review', 'rejected'] as const).map((outcome) => ({ label: t(`outcome.${outcome}`), values: [outcomes[outcome]] }))} />
      </Section>
      <Section title={t('report.decisions')}>
        <BarChart first={t('report.decision')} columns={[t('report.documents')]} none={none} bars={(['accepted', 'rejected', 'lapsed'] as const).map((decision) => ({ label: t(`history.${decision}`), values: [decisions[decision]] }))} />
      </Section>
      <Section title={t('report.reader')}>
        <Text size="sm">{t('report.compared', { count: compared, exact, unread })}</Text>
        {compared > 0 && <Text size="sm">{t('report.corrected', { count: corrected.right + corrected.wrong, right: corrected.right })}</Text>}
        <Space h="md" />
        <BarChart first={t('report.confidence')} columns={[t('report.compareds'), t('report.wrong')]} none={none} bars={reader.bands.map(({ from, to, compared: all, wrong }) => ({ label: t('report.band', { from: Math.round(from * 100), to: Math.round(to * 100) }), values: [all, wrong] }))} />
      </Section>
      <Section title={t('report.fields')}>
        <BarChart first={t('report.field')} columns={[t('report.characters')]} none={t('report.noErrors')} bars={reader.parts.map(({ part, count }) => ({ label: t(`report.part.${part}`), values: [count] }))} />
      </Section>
      <Section title={t('report.confusions')}>
        <Group mb="xs"><Text size="sm" c="dimmed">{t('report.confusionsHint')}</Text></Group>
        <BarChart first={t('report.confusion')} columns={[t('report.times')]} none={t('report.noErrors')} bars={reader.characters.map(({ read, truth, count }) => ({ label: t('report.readFor', { read, truth }), values: [count] }))} />
      </Section>
      <Section title={t('report.findings')}>
        <BarChart first={t('report.finding')} columns={[t('report.raised'), t('report.overruled')]} none={none} bars={findings.map(({ code, raised, overruled }) => ({ label: code, values: [raised, overruled] }))} />
      </Section>
    </SimpleGrid>
  );
}
