import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Who may know whom: shared ← features ← app. A feature reaches its own files by relative paths. */
const border = (files, forbidden) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: forbidden.map(([group, message]) => ({ group: [group], message })) },
    ],
  },
});

export default ts.config(
  { ignores: ['target', 'node_modules', 'src/contracts/*generated*'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  reactHooks.configs.flat['recommended-latest'],
  jsxA11y.flatConfigs.strict,
  {
    languageOptions: { globals: { ...globals.browser } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-console': 'error',
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region', 'tabpanel'] }],
      'jsx-a11y/label-has-associated-control': ['error', { depth: 4 }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
      ],
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Trusted Types: render elements instead.' },
        { property: 'dangerouslySetInnerHTML', message: 'Trusted Types: render elements instead.' },
      ],
      'react-hooks/incompatible-library': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
    },
  },
  border(
    ['src/shared/**'],
    [
      ['@/features/**', 'shared knows no feature'],
      ['@/app/**', 'shared does not know the app'],
    ],
  ),
  border(
    ['src/features/**'],
    [
      ['@/features/**', 'a feature knows no other feature; the app joins them'],
      ['@/app/**', 'a feature does not know the app'],
      ['../../*', 'leave a feature only through @/shared or @/contracts'],
    ],
  ),
  {
    files: ['scripts/**', '*.config.*', 'public/**'],
    rules: { 'no-console': 'off' },
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
);
