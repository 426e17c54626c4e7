import { useEffect } from 'react';

/** Names the page in the browser's tab, and to whoever has it read out. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Waypass`;
  }, [title]);
}
