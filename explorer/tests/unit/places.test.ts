import { expect, test } from 'vitest';

import { findPlaces, placeName, withPlace } from '../../src/map/places';

const names = (typed: string) => findPlaces(typed).map(placeName);

test('nothing typed finds the counties, in their order', () => {
  expect(findPlaces('').length).toBe(21);
  expect(names('')[0]).toBe('Stockholms län');
});

test('a name is found by its beginning, a county before its municipality, and by a later word last', () => {
  expect(names('STOCKH')).toEqual(['Stockholms län', 'Stockholms kommun']);
  expect(names('are')).toEqual(['Åre kommun']);
  expect(names('vas').at(-1)).toBe('Upplands Väsby kommun');
  expect(names('gotaland')).toEqual(['Västra Götalands län']);
});

test('a municipality takes the place of its county, a county that of its municipalities', () => {
  expect(withPlace(['12', '23'], '1280')).toEqual(['23', '1280']);
  expect(withPlace(['1280', '1281', '2380'], '12')).toEqual(['2380', '12']);
  expect(withPlace(['1280'], '1280')).toEqual(['1280']);
});
