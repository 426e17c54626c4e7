import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const types = ['**/*.ts', '**/*.tsx'];

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '.waypass/', 'test-results/', 'libs/sdk/openapi.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  {
    rules: {
      'max-lines': ['error', 400],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration[declaration.type="ObjectExpression"]', message: 'Name what is exported; only configuration files have a default.' },
      ],
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'Settings are read in platform/config alone; inject Config.' }],
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: types,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // What would print as [object Object] is refused; numbers and texts that may be missing are not.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true, allowNullish: true }],
      // An interface is often met by a method that happens not to wait for anything.
      '@typescript-eslint/require-await': 'off',
      // `noUncheckedIndexedAccess` makes an index that is known to be there look uncertain.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // An empty module class is how Nest spells a module.
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  {
    files: ['apps/web/src/routes/**'],
    rules: {
      // TanStack Router takes a redirect by throwing it.
      '@typescript-eslint/only-throw-error': 'off',
    },
  },
  {
    files: ['libs/platform/config/**', 'test/**', '**/*.spec.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['**/*.config.js', '**/*.config.ts', '*.cjs'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.spec.ts'],
    rules: {
      // Matchers and mocks take methods apart from their objects.
      '@typescript-eslint/unbound-method': 'off',
      // Vitest's matchers that stand for a value (`expect.any`) are typed as any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
);
