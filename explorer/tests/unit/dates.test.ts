import { expect, test } from 'vitest';

import { dateText, periodText, rangeText } from '../../src/i18n/dates';

function date(edtf: string) {
  return { edtf, earliest: null, latest: null, isApproximate: edtf.endsWith('~'), isUncertain: edtf.endsWith('?') };
}

test.each([
  ['2014', '2014', '2014'],
  ['2014-08', 'augusti 2014', 'August 2014'],
  ['2014-08-15', '15 augusti 2014', '15 August 2014'],
  ['2014-08~', 'omkring augusti 2014', 'about August 2014'],
  ['2014?', '2014 (osäkert)', '2014 (uncertain)'],
  ['[..2014-08-15]', 'senast 15 augusti 2014', '15 August 2014 at the latest'],
  ['[2014-08..]', 'tidigast augusti 2014', 'August 2014 at the earliest'],
])('%s is told in words', (edtf, sv, en) => {
  expect(dateText(date(edtf), 'sv')).toBe(sv);
  expect(dateText(date(edtf), 'en')).toBe(en);
});

test('days between which something began share their year', () => {
  expect(dateText(date('[2014-01-01..2014-04-25]'), 'sv')).toMatch(/^någon gång 1 januari\s?–\s?25 april 2014$/);
  expect(dateText(date('[2014-01-01..2014-04-25]'), 'en')).toMatch(/^some time within 1 January\s?–\s?25 April 2014$/);
});

test('nothing that is not stated goes unsaid', () => {
  const period = (start: string | null, end: string | null, ongoing = false) =>
    periodText({ start: start ? date(start) : null, end: end ? date(end) : null, isOngoing: ongoing, possible: null, certain: null }, 'en');
  expect(period(null, null)).toBe('time not stated');
  expect(period('2014-08', null)).toBe('from August 2014, end not stated');
  expect(period('2014-08', null, true)).toBe('from August 2014, going on when the source was written');
  expect(period(null, '2014')).toBe('to 2014, start not stated');
  expect(period('2014', '2016')).toBe('from 2014 to 2016');
  expect(period('2014-11-06', '2014-11-06')).toBe('6 November 2014');
});

test('a run of days says where it has no end', () => {
  expect(rangeText({ from: '2014-01-01', to: null }, 'sv')).toBe('från 1 januari 2014, utan känt slut');
  expect(rangeText({ from: null, to: '2014-01-01' }, 'en')).toBe('to 1 January 2014, no known beginning');
});
