import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleX, IconHelpCircle, IconTilde } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Standing } from './standing.js';
import styles from './tickets.module.css';

const icons = { identical: IconCircleCheck, tolerated: IconTilde, small: IconAlertTriangle, major: IconCircleX, 'not-compared': IconHelpCircle, none: IconCircleDashed } as const;

/** How a ticket stands to the passport: a sign, a word and a colour, each enough by itself. */
export function GradeMark({ standing }: { readonly standing: Standing }) {
  const { t } = useTranslation('tickets');
  const Icon = icons[standing];
  return <span className={styles['grade']} data-standing={standing}><Icon size={18} aria-hidden />{t(`standing.${standing}`)}</span>;
}
