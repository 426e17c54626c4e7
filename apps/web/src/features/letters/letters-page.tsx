import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { filledOnce } from '../../api/queries.js';
import { Answer } from '../../ui/desk/answer.js';
import { TextLink } from '../../ui/desk/link.js';
import { Page } from '../../ui/desk/page.js';
import { Section } from '../../ui/desk/section.js';
import { lettersQuery, lookQuery } from './api.js';
import styles from './letters.module.css';
import { LookForm } from './look-form.js';
import type { Letter, LetterSummary } from './types.js';

const groups = {
  invitation: ['invitation', 'link-renewal', 'reminder'],
  papers: ['document-result', 'application', 'entry-changed'],
  trip: ['flight-changed', 'stopped-trip'],
  waiting: ['waiting-list'],
} as const;

const isOf = (letter: Letter, beginnings: readonly string[]): boolean => beginnings.some((beginning) => letter.startsWith(beginning));

/** Every letter that the organisation sends to travellers and customers, and how they look. */
export function LettersPage() {
  const { t } = useTranslation('letters');
  return (
    <Page title={t('title')} intro={t('intro')}>
      <Answer query={useQuery(lettersQuery)} shapes={[320, 240]}>
        {({ items }) => (
          <Section title={t('kinds')}>
            <Stack gap="lg">
              {(['invitation', 'papers', 'trip', 'waiting'] as const).map((group) => (
                <div key={group}>
                  <Text fw={650} mb={4}>{t(`group.${group}`)}</Text>
                  <ul className={styles['letters']}>{items.filter(({ letter }) => isOf(letter, groups[group])).map((summary) => <Line key={summary.letter} summary={summary} />)}</ul>
                </div>
              ))}
            </Stack>
          </Section>
        )}
      </Answer>
      <Answer query={useQuery({ ...lookQuery, ...filledOnce })} shapes={[320]}>{(look) => <LookForm key={look.version} look={look} />}</Answer>
    </Page>
  );
}

function Line({ summary: { letter, own } }: { readonly summary: LetterSummary }) {
  const { t } = useTranslation('letters');
  return (
    <li>
      <Group justify="space-between" gap="xs">
        <TextLink to="/letters/$letter" params={{ letter }} search={{ language: own[0] ?? 'en' }}>{t(`letter.${letter}`)}</TextLink>
        <Text size="sm" c="dimmed">{own.length > 0 ? t('own', { languages: own.map((language) => t(`languages.${language}`)).join(', ') }) : t('builtIn')}</Text>
      </Group>
    </li>
  );
}
