import { expect, it } from 'vitest';
import { apiTypes } from '../../dev/apiTypes';

it('The types of the API are what its document says; `npm run types` writes them', async () => {
  await expect(await apiTypes()).toMatchFileSnapshot('../../src/api/schema.ts');
});
