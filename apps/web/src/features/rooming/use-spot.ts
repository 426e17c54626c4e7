import { useDndContext, useDroppable } from '@dnd-kit/core';
import { type Spot, spotId, suits } from './drop.js';
import type { Plan } from './types.js';

/** A place where somebody may be let go; it takes part only if it suits who is dragged. */
export function useSpot(plan: Plan, spot: Spot) {
  const { active } = useDndContext();
  const isSuited = !active || suits(plan, String(active.id), spot);
  const { setNodeRef, isOver } = useDroppable({ id: spotId(spot), data: spot, disabled: !isSuited });
  return { setNodeRef, isOver: isOver && active !== null, draggedId: active ? String(active.id) : null, isSuited };
}
