import { type PointerEvent, useRef, useState } from 'react';
import type { Strokes } from './types.js';

export const field = { width: 1000, height: 300 } as const;
const mostStrokes = 80;
const mostPoints = 4_000;
/** Points that are closer say nothing more. */
const step = 6;

/** Lines as they are drawn with a finger, a pen or a mouse, in the field's own units. */
export function useStrokes() {
  const [strokes, setStrokes] = useState<Strokes>([]);
  const drawing = useRef(false);

  const placeOf = (event: PointerEvent<SVGSVGElement>): [number, number] => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const within = (share: number, most: number): number => Math.round(Math.min(Math.max(share, 0), 1) * most);
    return [within((event.clientX - left) / width, field.width), within((event.clientY - top) / height, field.height)];
  };

  const handlers = {
    onPointerDown: (event: PointerEvent<SVGSVGElement>): void => {
      if (strokes.length >= mostStrokes) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drawing.current = true;
      const place = placeOf(event);
      setStrokes((old) => [...old, [place]]);
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>): void => {
      if (!drawing.current) return;
      const place = placeOf(event);
      setStrokes((old) => {
        const last = old.at(-1);
        const before = last?.at(-1);
        if (!last || !before || Math.hypot(place[0] - before[0], place[1] - before[1]) < step || old.flat().length >= mostPoints) return old;
        return [...old.slice(0, -1), [...last, place]];
      });
    },
    onPointerUp: (): void => void (drawing.current = false),
    onPointerCancel: (): void => void (drawing.current = false),
  };
  return { strokes, handlers, clear: () => setStrokes([]) };
}
