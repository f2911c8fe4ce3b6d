import fc from 'fast-check';
import L from 'leaflet';
import { expect, test } from 'vitest';
import { fromEngine, toEngine } from '../lonlat';
import { lonLatOf, scaleOf, union, worldBoxOf, worldOf } from './mercator';

const lon = fc.double({ min: -180, max: 180, noNaN: true });
const lat = fc.double({ min: -84, max: 84, noNaN: true });

test('world_knownPlace_isWhereTheEngineDrawsIt', () => {
  fc.assert(
    fc.property(lon, lat, fc.integer({ min: 0, max: 13 }), (x, y, zoom) => {
      const ours = worldOf([x, y]);
      const theirs = L.CRS.EPSG3857.latLngToPoint(toEngine([x, y]), zoom);
      expect(ours.x * scaleOf(zoom)).toBeCloseTo(theirs.x, 4);
      expect(ours.y * scaleOf(zoom)).toBeCloseTo(theirs.y, 4);
    }),
  );
});

test('world_shusha_isEastAndNorthOfNullIsland', () => {
  const { x, y } = worldOf([46.75, 39.76]);
  expect(x).toBeCloseTo(161.24444, 4);
  expect(y).toBeCloseTo(97.13866, 4);
});

test('lonLat_thereAndBack_isTheSame', () => {
  fc.assert(
    fc.property(lon, lat, (x, y) => {
      const [backX, backY] = lonLatOf(worldOf([x, y]));
      expect(backX).toBeCloseTo(x, 8);
      expect(backY).toBeCloseTo(y, 8);
    }),
  );
});

test('engine_lonLat_swapsOnce', () => {
  const latLng = toEngine([46.75, 39.76]);
  expect([latLng.lat, latLng.lng]).toEqual([39.76, 46.75]);
  expect(fromEngine(latLng)).toEqual([46.75, 39.76]);
});

test('poles_stayFinite', () => {
  expect(worldOf([0, 90]).y).toBeCloseTo(0, 6);
  expect(worldOf([0, -90]).y).toBeCloseTo(256, 6);
});

test('box_northIsAbove', () => {
  const box = worldBoxOf([43, 38, 48, 41]);
  expect(box.minX).toBeLessThan(box.maxX);
  expect(box.minY).toBeLessThan(box.maxY);
  expect(union([])).toBeNull();
});
