import { useBlocker } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** Asks before a page is left on which something was typed. Returns what notes whether something was. */
export function useLeaveGuard(): (touched: boolean) => void {
  const { t } = useTranslation('packages');
  const touched = useRef(false);
  useBlocker({
    shouldBlockFn: () => touched.current && !window.confirm(t('leave')),
    enableBeforeUnload: () => touched.current,
  });
  return (now) => {
    touched.current = now;
  };
}
