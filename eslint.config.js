import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Rooms of which something runs in the browser; what each may know is held by tests/rooms.test.ts. */
const inBrowser = ['forms', 'features', 'points', 'walk', 'reader', 'ui', 'embed'];

export default ts.config(
  { ignores: ['build*', '.svelte-kit', 'node_modules', 'test-results', 'coverage'] },
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-undef': 'off',
      // noUncheckedIndexedAccess asks for them where an index is known to be there.
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': ['error', { max: 320, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'svelte/no-navigation-without-resolve': 'off'
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
  },
  {
    files: inBrowser.map((room) => `src/lib/${room}/**`),
    ignores: ['**/*.server.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "ImportDeclaration[importKind!='type'][source.value=/^#lib.(evidence|files|words|telling|debate).|server.ts$/]",
          message: 'Evidence and words are read at build and never reach the browser.'
        },
        { selector: 'ImportDeclaration[source.value=/^node:/]', message: 'The browser has no Node.' }
      ]
    }
  }
);
