import { expect, test } from 'vitest';
import { bundle } from '#lib/run/bundle.ts';

test('a script for the browser with a part for the build alone in it is not made', async () => {
  await expect(bundle('tests/fixtures/asks-the-build.ts', 'asks')).rejects.toThrow(
    /pillars\.server\.ts is for the build alone, and tests\/fixtures\/asks-the-build\.ts asks for it/
  );
});
