import { useLayoutEffect, useRef } from 'react';

type Keys = Readonly<Record<string, () => void>>;

const setting = 'waypass.keys';

/** Whether single keys do something; whoever speaks to their computer switches them off (WCAG 2.2, 2.1.4). */
export const keysAreOn = (): boolean => window.localStorage.getItem(setting) !== 'off';
export const switchKeys = (on: boolean): void => window.localStorage.setItem(setting, on ? 'on' : 'off');

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input:not([type=radio], [type=checkbox]), textarea, select, [role=menu], [role=dialog]') !== null;

/**
 * Single keys that do something while nobody types; with a modifier they stay the browser's. They listen from the first
 * paint on: a key lost then would leave the letters of the reason typed after it to be taken for keys.
 */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useLayoutEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target) || !keysAreOn()) return;
      const act = latest.current[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
