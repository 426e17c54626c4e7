import type { Schemas } from '#sdk';

/** Everything that a traveller's own page shows. */
export type Trip = Schemas['Trip'];
export type TripStep = Trip['steps'][number];
/** What a verdict asks for, with who provides it and the latest safe day. */
export type Requirement = Schemas['TripRequirement'];
export type Question = Schemas['Question'];
export type Answers = Schemas['Answers'];
export type Answer = Answers[string];
export type SavedAnswers = Schemas['SavedAnswers'];
