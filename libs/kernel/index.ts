export * from './apportion.js';
export * from './clock.js';
export * from './id.js';
export * from './iso-date.js';
export * from './money.js';
export { type ProblemCode, type ProblemDefinition, problems } from './problems/index.js';
export * from './result.js';
export * from './states/index.js';
export * from './transliteration/index.js';
