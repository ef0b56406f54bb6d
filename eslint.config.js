import js from '@eslint/js';
import globals from 'globals';
import {folders, outOfOrder, FOLDERS} from './eslint.folders.js';

const cycles = outOfOrder(FOLDERS);
if (cycles.length > 0) throw new Error(`eslint.folders.js: ${cycles.join(', ')}`);

/** Text reaches the page as text: these would let it in as markup or code. */
const noMarkup = {
  'no-restricted-imports': ['error', {paths: ['lit/directives/unsafe-html.js', 'lit/directives/unsafe-svg.js']}],
  'no-restricted-properties': [
    'error',
    {property: 'innerHTML', message: 'Render with lit: output is text, never markup.'},
    {property: 'outerHTML', message: 'Render with lit: output is text, never markup.'},
    {property: 'insertAdjacentHTML', message: 'Render with lit: output is text, never markup.'},
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=/]',
      message: 'The Content-Security-Policy forbids style attributes.',
    },
    {
      selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/(href|src|action)="\\//]',
      message: 'Addresses are relative to the base: the page may live below a context path.',
    },
  ],
};

export default [
  {ignores: ['**/node_modules/', 'target/', 'bench/.local/', 'src/main/webapp/vendor/']},
  js.configs.recommended,
  {
    languageOptions: {ecmaVersion: 2023, sourceType: 'module'},
    linterOptions: {reportUnusedDisableDirectives: 'error'},
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-throw-literal': 'error',
      'no-empty': ['error', {allowEmptyCatch: false}],
      'require-atomic-updates': 'off',
    },
  },
  {
    files: ['src/main/webapp/**/*.js'],
    languageOptions: {globals: globals.browser},
    plugins: {page: {rules: {folders}}},
    rules: {...noMarkup, 'page/folders': 'error', 'no-console': ['error', {allow: ['error']}]},
  },
  {
    // Parts without a DOM, tried in Node: only what both know.
    files: ['src/main/webapp/net/**/*.js'],
    languageOptions: {globals: {...globals['shared-node-browser']}},
  },
  {
    files: ['src/test/**/*.js', 'bench/**/*.js', 'eslint.*.js'],
    languageOptions: {globals: {...globals.node, ...globals.browser}},
  },
];
