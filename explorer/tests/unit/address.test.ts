import { expect, test } from 'vitest';

import { fromAddress, toAddress } from '../../src/state/address';
import { INITIAL, type State } from '../../src/state/state';

const STATES: readonly State[] = [
  INITIAL,
  {
    ...INITIAL,
    question: { kind: 'about', ref: { kind: 'organisation', key: 'a' }, expanded: ['b', 'c'] },
    selection: { kind: 'tie', one: { kind: 'organisation', key: 'a' }, other: { kind: 'council', key: 'x:y' } },
    filters: {
      time: { kind: 'days', from: '2014-01-01', to: '2014-12-31' },
      certainty: 'CERTAIN',
      via: ['PROJECT', 'COUNCIL'],
      roles: ['OWNER'],
      sectors: ['STATE'],
      regions: ['12', '1280'],
      withoutAgencies: true,
    },
    picture: 'map',
    arenas: true,
    size: 'BETWEENNESS',
    colour: 'community',
    sort: 'since',
    language: 'en',
  },
  { ...INITIAL, question: { kind: 'paths', from: 'a', to: null }, selection: { kind: 'path', index: 2 } },
  { ...INITIAL, question: { kind: 'about', ref: { kind: 'person', key: 'åsa & co' }, expanded: [] } },
  { ...INITIAL, filters: { ...INITIAL.filters, time: { kind: 'day', day: '2014-10-01' } } },
];

test.each(STATES)('an address gives back the state that it was made from: %#', (state) => {
  expect(fromAddress(toAddress(state))).toEqual(state);
});

test('the first view has a bare address', () => {
  expect(toAddress(INITIAL)).toBe('');
});

test.each(['?size=HUGE', '?at=yesterday', '?during=2014-12-31/2014-01-01', '?regions=skåne', '?select=nonsense', '?via=CAFÉ', '?show=film'])(
  'what an address says that nobody understands is left aside: %s',
  (address) => {
    expect(fromAddress(address)).toEqual(INITIAL);
  },
);
