import { expect, test } from 'vitest';
import { phaseAt } from './phase';
import { DAY_SETTINGS } from './settings';

const settings = { ...DAY_SETTINGS, reheats: 2, firstCooling: 0.5, reheatedTo: 0.25, routePrice: 5 };

test('a search cools down once, then from less hot: fewer routes are asked for first, more afterwards, none at the end of each part', () => {
  const phases = [0, 0.25, 0.5, 0.55, 0.625, 0.75, 0.8, 0.875, 1].map((progress) => {
    const { cooled, routePrice } = phaseAt(progress, settings);
    return [cooled, routePrice].map((value) => Math.round(1000 * value) / 1000 + 0);
  });
  expect(phases).toEqual([
    [0, 0],
    [0.5, 0],
    [0.25, 5],
    [0.4, 2.5],
    [0.625, 0],
    [0.25, -5],
    [0.4, -2.5],
    [0.625, 0],
    [1, 0],
  ]);
});

test('without reheating it cools as it goes', () => {
  expect(phaseAt(0.3, { ...settings, reheats: 0 })).toEqual({ cooled: 0.3, routePrice: 0 });
});
