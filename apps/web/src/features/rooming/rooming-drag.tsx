import { type Announcements, closestCenter, type CollisionDetection, DndContext, DragOverlay, KeyboardSensor, MouseSensor, pointerWithin, useSensor, useSensors } from '@dnd-kit/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dropOf, roomWords, type Spot, sleeperAt } from './drop.js';
import { nextBed } from './next-bed.js';
import { nameOf } from './room-names.js';
import styles from './rooming.module.css';
import type { Guest, Plan } from './types.js';
import { useDrop } from './use-drop.js';

interface RoomingDragProps {
  readonly departureId: string;
  readonly plan: Plan;
  readonly guests: ReadonlyMap<string, Guest>;
  readonly children: ReactNode;
}

/** A bed before the room that it stands in. With the keyboard, whichever place was jumped to. */
const nearest: CollisionDetection = (args) => {
  if (!args.pointerCoordinates) return closestCenter({ ...args, droppableContainers: args.droppableContainers.filter(({ data }) => data.current?.['kind'] !== 'room') });
  return pointerWithin(args).sort((a, b) => Number(String(a.id).startsWith('room')) - Number(String(b.id).startsWith('room')));
};

/** Lets people be dragged from bed to bed, with the mouse or with the keyboard, which is told in words what it does. */
export function RoomingDrag({ departureId, plan, guests, children }: RoomingDragProps) {
  const { t } = useTranslation('rooming');
  const [draggedId, setDraggedId] = useState<string | null>(null);
  const drop = useDrop(departureId);
  const sensors = useSensors(useSensor(MouseSensor, { activationConstraint: { distance: 6 } }), useSensor(KeyboardSensor, { coordinateGetter: nextBed }));
  const nameById = (id: string): string => nameOf(guests.get(id) ?? { givenNames: null, surname: null }, t('erased'));
  const wordsOf = (spot: Spot, id: string): string => {
    const [name, room, sleeper] = [nameById(id), roomWords(spot), sleeperAt(plan, spot)];
    if (spot.kind === 'new') return t('drag.overNew', { name });
    if (!room) return t('drag.overNone', { name });
    if (sleeper === id) return t('drag.overOwn', { name, room });
    return sleeper ? t('drag.overSleeper', { name, room, other: nameById(sleeper) }) : t('drag.over', { name, room });
  };
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('drag.picked', { name: nameById(String(active.id)) }),
    onDragOver: ({ active, over }) => (over ? wordsOf(over.data.current as Spot, String(active.id)) : t('drag.nowhere', { name: nameById(String(active.id)) })),
    onDragEnd: ({ active, over }) => {
      const name = nameById(String(active.id));
      return over && dropOf(plan, String(active.id), over.data.current as Spot) ? t('drag.dropped', { name }) : t('drag.stays', { name });
    },
    onDragCancel: ({ active }) => t('drag.stays', { name: nameById(String(active.id)) }),
  };
  return (
    <DndContext
      sensors={sensors} collisionDetection={nearest} accessibility={{ announcements, screenReaderInstructions: { draggable: t('drag.how') } }}
      onDragStart={({ active }) => setDraggedId(String(active.id))}
      onDragCancel={() => setDraggedId(null)}
      onDragEnd={({ active, over }) => {
        setDraggedId(null);
        const travellerId = String(active.id);
        const found = over && !drop.isPending ? dropOf(plan, travellerId, over.data.current as Spot) : null;
        if (found) drop.mutate({ plan, travellerId, name: nameById(travellerId), drop: found });
      }}
    >
      {children}
      <DragOverlay dropAnimation={null}>{draggedId && <div className={styles['dragged']}>{nameById(draggedId)}</div>}</DragOverlay>
    </DndContext>
  );
}
