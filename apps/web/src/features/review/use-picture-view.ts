import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { middleOf, placeAfter, type Corners, type Size, turned, turnOf, type Turn } from './geometry.js';
import { useKeys } from './use-keys.js';

/** How near one may come. */
export const nearest = 8;
const step = 1.5;

interface Anchor {
  /** What stays where it is: as shares of the turned picture. */
  readonly x: number;
  readonly y: number;
  /** Where it stays, in pixels from the frame's corner; its middle unless told. */
  readonly at?: { readonly left: number; readonly top: number };
}

export interface PictureView {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly zoom: number;
  readonly turn: Turn;
  readonly nearer: () => void;
  readonly further: () => void;
  readonly whole: () => void;
  readonly turnBy: (quarters: 1 | -1) => void;
  /** To be spread on the frame. */
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLDivElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLDivElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLDivElement>) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

/**
 * How near a picture is looked at and which way up: by buttons and keys, by the wheel with Ctrl or once the picture has the focus, by two
 * fingers; the frame is moved by dragging. What is pointed at stays where it is. It begins with the lines that were read, upright.
 */
export function usePictureView(size: Size, outlines: readonly Corners[]): PictureView {
  const frame = useRef<HTMLDivElement>(null);
  const [turn, setTurn] = useState(() => turnOf(outlines[0]));
  const [zoom, setZoom] = useState(1);
  const anchor = useRef<Anchor>(placeAfter(turn, size, middleOf(outlines, size)));
  const held = useRef<{ readonly x: number; readonly y: number; readonly left: number; readonly top: number } | null>(null);

  const towards = (factor: number, at?: Anchor['at']): void => {
    const { current } = frame;
    if (current) {
      const place = at ?? { left: current.clientWidth / 2, top: current.clientHeight / 2 };
      anchor.current = { x: (current.scrollLeft + place.left) / current.scrollWidth, y: (current.scrollTop + place.top) / current.scrollHeight, at: place };
    }
    setZoom((now) => Math.min(nearest, Math.max(1, now * factor)));
  };
  const look = useRef(towards);
  const nearer = (): void => towards(step);
  const further = (): void => towards(1 / step);
  const whole = (): void => setZoom(1);
  const turnBy = (quarters: 1 | -1): void => {
    const next = turned(turn, quarters);
    anchor.current = placeAfter(next, size, middleOf(outlines, size));
    setTurn(next);
  };
  useKeys({ '+': nearer, '=': nearer, '-': further, '0': whole, q: () => turnBy(-1), e: () => turnBy(1) });

  useLayoutEffect(() => {
    look.current = towards;
  });

  useLayoutEffect(() => {
    const { current } = frame;
    if (!current) return;
    const { x, y, at = { left: current.clientWidth / 2, top: current.clientHeight / 2 } } = anchor.current;
    current.scrollTo({ left: current.scrollWidth * x - at.left, top: current.scrollHeight * y - at.top });
  }, [zoom, turn]);

  useEffect(() => {
    const { current } = frame;
    if (!current) return undefined;
    let apart = 0;
    const placeOf = (x: number, y: number): Anchor['at'] => {
      const box = current.getBoundingClientRect();
      return { left: x - box.left, top: y - box.top };
    };
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && document.activeElement !== current) return;
      event.preventDefault();
      look.current(Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) / 200), placeOf(event.clientX, event.clientY));
    };
    const fingers = ({ touches: [one, other] }: TouchEvent): number => (one && other ? Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) : 0);
    const touch = (event: TouchEvent): void => void (apart = fingers(event));
    const pinch = (event: TouchEvent): void => {
      const now = fingers(event);
      const [one, other] = event.touches;
      if (now === 0 || apart === 0 || !one || !other) return;
      event.preventDefault();
      look.current(now / apart, placeOf((one.clientX + other.clientX) / 2, (one.clientY + other.clientY) / 2));
      apart = now;
    };
    // React listens passively: what it hears cannot be kept from the page.
    current.addEventListener('wheel', wheel, { passive: false });
    current.addEventListener('touchstart', touch, { passive: true });
    current.addEventListener('touchmove', pinch, { passive: false });
    return () => {
      current.removeEventListener('wheel', wheel);
      current.removeEventListener('touchstart', touch);
      current.removeEventListener('touchmove', pinch);
    };
  }, []);

  return {
    frame, zoom, turn, nearer, further, whole, turnBy,
    handlers: {
      onPointerDown: ({ pointerType, button, clientX: x, clientY: y, currentTarget, pointerId }) => {
        if (pointerType !== 'mouse' || button !== 0) return;
        currentTarget.setPointerCapture(pointerId);
        held.current = { x, y, left: currentTarget.scrollLeft, top: currentTarget.scrollTop };
      },
      onPointerMove: ({ clientX, clientY, currentTarget }) => {
        if (held.current) currentTarget.scrollTo({ left: held.current.left + held.current.x - clientX, top: held.current.top + held.current.y - clientY });
      },
      onPointerUp: () => void (held.current = null),
      onKeyDown: (event) => {
        if (event.key === 'Escape') (event.currentTarget as HTMLElement).blur();
      },
    },
  };
}
