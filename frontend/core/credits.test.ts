import { expect, test } from 'vitest';
import { creditsInBrief, creditsOf } from './credits';

test('sources that name several data sets are credited once each, in their makers’ words', () => {
  expect(
    creditsOf([
      'Natural Earth 4.1, 1:10m (Debian package qgis-common); on the Aras © OpenStreetMap contributors (npm package geo-tz 8.1.9)',
      'GSHHG 2.3.7 (Debian package gmt-gshhg-full)',
      'WDBII, GSHHG 2.3.7 (Debian package gmt-gshhg-full)',
    ]),
  ).toEqual(['Natural Earth', '© OpenStreetMap contributors (ODbL)', 'GSHHG']);
});

test('a source of another make is credited by its first words', () => {
  expect(creditsOf(['Survey of Ireland 2021, 1:50 000', 'Survey of Ireland 2021 (parishes)'])).toEqual([
    'Survey of Ireland 2021',
  ]);
});

test('what was drawn for the atlas, or is told at length, is not a credit', () => {
  expect(
    creditsOf([
      'Written down for this atlas; sources in each feature',
      'A long account of how the shapes of this layer came to be what they are',
      '',
    ]),
  ).toEqual([]);
});

test('many sources take one line of the map: data sets that ask for a credit first, the rest behind a button', () => {
  const surveys = Array.from({ length: 9 }, (_, i) => `Survey of the province number ${i}, 1:50 000`);
  const { shown, complete } = creditsInBrief([...surveys, 'on the river © OpenStreetMap contributors']);
  expect(shown[0]).toBe('© OpenStreetMap contributors (ODbL)');
  expect(shown.join(' · ').length).toBeLessThanOrEqual(90);
  expect(complete).toBe(false);
  expect(creditsInBrief(['Natural Earth 4.1', surveys[0]!])).toEqual({
    shown: ['Natural Earth', 'Survey of the province number 0'],
    complete: true,
  });
});
