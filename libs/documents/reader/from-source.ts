import { registerHooks } from 'node:module';

/**
 * Lets Node run this lib's TypeScript as it stands, types stripped: where tests run from source, there is no compiled child
 * process to start. Imports say `.js`, as the compiled files need; here they mean the `.ts` beside it.
 */
registerHooks({
  resolve(specifier, context, next) {
    const fromSource = context.parentURL?.endsWith('.ts') === true && specifier.startsWith('.');
    return next(fromSource ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});
