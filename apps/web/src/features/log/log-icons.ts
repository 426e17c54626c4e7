import {
  IconBed, IconBook2, IconCash, IconEye, IconId, IconMail, IconNotebook, IconPencil, IconPlane, IconPlayerPause, IconUser,
} from '@tabler/icons-react';
import type { LogKind } from './types.js';

export const logIcons: Readonly<Record<LogKind, typeof IconBed>> = {
  bookings: IconNotebook, changes: IconPencil, money: IconCash, travellers: IconUser, documents: IconId, entry: IconBook2, flights: IconPlane, lists: IconBed, stops: IconPlayerPause, letters: IconMail,
  looks: IconEye,
};
