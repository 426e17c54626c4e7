import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { TextLink } from '../../ui/desk/link.js';
import { Page } from '../../ui/desk/page.js';
import { letterQuery, lettersQuery } from './api.js';
import { LetterForm } from './letter-form.js';
import { type Language, languages, type Letter } from './types.js';

const route = getRouteApi('/inside/letters/$letter');

/** One letter in one language: its words beside what they look like. */
export function LetterPage() {
  const { t } = useTranslation('letters');
  const navigate = route.useNavigate();
  const letter = route.useParams().letter as Letter;
  const { language } = route.useSearch();
  const query = useQuery({ ...letterQuery(letter, language), refetchOnWindowFocus: false, refetchOnReconnect: false });
  const own = useQuery(lettersQuery).data?.items.find((one) => one.letter === letter)?.own ?? [];
  const named = (one: Language): string => (own.includes(one) ? t('ownMark', { language: t(`languages.${one}`) }) : t(`languages.${one}`));
  return (
    <Page
      title={t(`letter.${letter}`)}
      back={<TextLink to="/letters" size="sm">{t('title')}</TextLink>}
      actions={
        <NativeSelect
          label={t('language')} value={language} data={languages.map((one) => ({ value: one, label: named(one) }))}
          onChange={({ target: { value } }) => void navigate({ search: { language: value as Language } })}
        />
      }
    >
      <Answer query={query} shapes={[420]}>{(template) => <LetterForm key={`${letter} ${language}`} template={template} />}</Answer>
    </Page>
  );
}
