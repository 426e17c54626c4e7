export { type Decision, type DecisionKind, type ReviewStep, sameFindings } from './decision.js';
export { type ReaderError, readerErrors, type ZonePart } from './reader-errors.js';
export { type ReadAndTrue, type ReaderReport, reportOnReader } from './reader-report.js';
export { linesAsTyped, obstaclesTo, unwaivable } from './true-lines.js';
