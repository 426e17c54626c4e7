import type { KeyboardCoordinateGetter } from '@dnd-kit/core';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** From one place that suits to the next in the order of the page. Rooms as a whole are for the mouse: their beds come one by one. */
export const nextBed: KeyboardCoordinateGetter = (event, { context: { droppableContainers, droppableRects, collisionRect, over } }) => {
  const step = steps[event.code];
  if (step === undefined || !collisionRect) return undefined;
  event.preventDefault();
  const spots = droppableContainers
    .getEnabled()
    .filter(({ data, node, id }) => data.current?.['kind'] !== 'room' && node.current && droppableRects.has(id))
    .sort((a, b) => (a.node.current!.compareDocumentPosition(b.node.current!) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  const at = spots.findIndex(({ id }) => id === over?.id);
  const rect = droppableRects.get(spots[Math.min(spots.length - 1, Math.max(0, at + step))]?.id ?? '');
  if (!rect) return undefined;
  return { x: rect.left + (rect.width - collisionRect.width) / 2, y: rect.top + (rect.height - collisionRect.height) / 2 };
};
