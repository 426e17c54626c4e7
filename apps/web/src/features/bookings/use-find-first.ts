import { type RefObject, useEffect } from 'react';

/**
 * The browser finds only what is in the page. Where a list is longer than that, Ctrl+F (⌘F) goes to the field that finds in all of it;
 * pressed there, it is the browser's own.
 */
export function useFindFirst(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const finds = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'f';
      if (!finds || document.activeElement === field.current) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [field]);
}
