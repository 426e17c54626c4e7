import { useRouter } from '@tanstack/react-router';
import { type RefObject, useEffect } from 'react';

/** A page that replaces another takes the focus with it, so that the keyboard goes on where the reader is. */
export function useFocusOnArrival(content: RefObject<HTMLElement | null>): void {
  const router = useRouter();
  useEffect(() => router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
    const main = content.current;
    if (!main || !fromLocation || !pathChanged || main.contains(document.activeElement)) return;
    main.focus({ preventScroll: true });
  }), [router, content]);
}
