import { type RefObject, useEffect } from 'react';

/** Where a dialog is gone, what opened it has the focus again; where that, or a row, is gone, too, the page has it: the keyboard never starts anew at the top. */
export function useKeptFocus(content: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let last: HTMLElement | null = null;
    let opener: HTMLElement | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const note = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      last = target;
      if (!target.closest('[role=dialog]')) opener = target;
    };
    const isLost = (): boolean => document.activeElement === document.body && last?.isConnected === false;
    const observer = new MutationObserver(() => {
      if (!isLost()) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (isLost()) (opener?.isConnected ? opener : content.current)?.focus({ preventScroll: true });
      }, 100);
    });
    document.addEventListener('focusin', note);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener('focusin', note);
    };
  }, [content]);
}
