import type { Schemas } from '#sdk';

export type Enrolment = Schemas['OneTimeCodeEnrolment'];
