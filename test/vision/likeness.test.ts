import { expect, it } from 'vitest';
import { examplesOf } from '../../bench/pictures/likeness-examples.js';

it('drawn pictures tell which strips are writing without being read, the same each time', async () => {
  const [first, again] = await Promise.all([examplesOf(1), examplesOf(1)]);
  expect(again).toEqual(first);
  const all = [first, ...(await Promise.all([2, 3].map(examplesOf)))].flat();
  expect(all.filter((e) => e.writing).length).toBeGreaterThan(2);
  expect(all.filter((e) => !e.writing).length).toBeGreaterThan(20);
});
