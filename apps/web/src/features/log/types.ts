import type { Schemas } from '#sdk';

export type LogPage = Schemas['LogPage'];
export type LogLine = Schemas['LogLine'];
export type LogActor = LogLine['actor'];
export type LogKind = LogLine['kind'];
