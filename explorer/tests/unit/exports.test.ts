import { expect, test } from 'vitest';

import { exportAddress, FORMATS } from '../../src/export/addresses';
import { fromAddress } from '../../src/state/address';

function addresses(query: string): Readonly<Record<string, string>> {
  const state = fromAddress(query);
  return Object.fromEntries(FORMATS.map((format) => [format.file, exportAddress(format, state)]));
}

test('exports have the arguments of the network that is shown', () => {
  expect(addresses('')['network.graphml']).toBe('/export/network.graphml');
  expect(addresses('?council=a&during=2014-01-01/2014-12-31')['network.gexf']).toBe(
    '/export/network.gexf?during.from=2014-01-01&during.to=2014-12-31&arenas=council:a',
  );
  expect(addresses('?organisation=a&expand=b&size=BETWEENNESS&via=COUNCIL')['nodes.csv']).toBe(
    '/export/nodes.csv?via=COUNCIL&around.organisations=a,b&around.steps=1&measures=BETWEENNESS',
  );
});

test('a format of two modes takes the arenas along, and has no measures', () => {
  const of = addresses('?organisation=a&size=BETWEENNESS');
  expect(of['incidence.csv']).toBe('/export/incidence.csv?around.organisations=a&around.steps=2');
  expect(addresses('?person=p')['network.jsonld']).toBe(
    '/export/network.jsonld?view=PERSONS_AND_ARENAS&around.persons=p&around.steps=2',
  );
  expect(addresses('?arenas=yes')['ties.csv']).toBe('/export/ties.csv?view=ORGANISATIONS_AND_ARENAS');
});

test('the bundle is the whole database', () => {
  expect(addresses('?organisation=a')['bundle.zip']).toBe('/export/bundle.zip');
});
