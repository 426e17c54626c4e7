import { Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/desk/section.js';
import { formatMoney } from '../../ui/money.js';
import type { Departure } from '../packages/types.js';
import { tellable, wordsFor } from './finding-words.js';
import { nameOf, supplementOf } from './room-names.js';
import styles from './rooming.module.css';
import type { Finding, Guest } from './types.js';

interface FindingsProps {
  readonly departure: Departure;
  readonly findings: readonly Finding[];
  readonly guests: ReadonlyMap<string, Guest>;
}

const shown = 25;
const named = 8;

export function Findings(props: FindingsProps) {
  const { t } = useTranslation('rooming');
  return <Section title={t('findings')}><FindingList {...props} /></Section>;
}

/** Each finding as a sentence; whoever is alone, with what a room of their own would cost more. */
export function FindingList({ departure, findings, guests }: FindingsProps) {
  const { t, i18n } = useTranslation('rooming');
  const { each, genderless } = tellable(findings);
  const names = genderless.slice(0, named).map((id) => nameOf(guests.get(id) ?? { givenNames: null, surname: null }, t('erased'))).join(', ');
  const supplement = (finding: Finding): string => {
    if (finding.code !== 'alone' || finding.because === 'could-share') return '';
    const price = finding.room ? supplementOf(departure, finding.room.code) : null;
    return price ? t('supplement', { amount: formatMoney(price, i18n.language) }) : t('supplementWithout');
  };
  if (each.length + genderless.length === 0) {
    return <Text size="sm" c="var(--success)" component="div" style={{ display: 'flex', gap: 6 }}><IconCircleCheck size={18} style={{ flexShrink: 0 }} aria-hidden />{t('fine')}</Text>;
  }
  return (
    <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
      {genderless.length > 0 && <Note>{t('genderless', { count: genderless.length, names: genderless.length > named ? `${names} …` : names })}</Note>}
      {each.slice(0, shown).map((finding, at) => <Note key={at}>{wordsFor(i18n, finding, guests, t('erased'))} {supplement(finding)}</Note>)}
      {each.length > shown && <li><Text size="sm" c="dimmed">{t('proposal.more', { count: each.length - shown })}</Text></li>}
    </Stack>
  );
}

const Note = ({ children }: { readonly children: ReactNode }) => (
  <li className={styles['note']}><IconAlertTriangle size={16} aria-hidden /><span>{children}</span></li>
);
