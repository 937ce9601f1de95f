import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { heldRooms } from './rooms.js';

export default tseslint.config(
  { ignores: ['node_modules', '**/*.js', 'src/api/schema.ts'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.config.ts'] }, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'react-hooks': hooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Labels are measured and shortened by code point; a link's content is not what its type promises.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
    },
  },
  {
    files: ['src/**'],
    rules: {
      'no-restricted-syntax': ['error',
        { selector: "MemberExpression[object.name='Object'][property.name='fromEntries']", message: 'Maps by names from data inherit nothing: dictionaryOf.' },
        { selector: "CallExpression[callee.property.name='json'][arguments.length=0]", message: 'Objects from elsewhere inherit nothing: parseJson.' },
      ],
    },
  },
  {
    // Arrays of numbers that are read at places that were counted before.
    files: ['src/canvas/layouts/organic/**', 'test/canvas/layouts/organic/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  ...heldRooms,
);
