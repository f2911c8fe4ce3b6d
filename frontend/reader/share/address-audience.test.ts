import { expect, test } from 'vitest';
import { audienceOf } from './address-audience';

test.each([
  ['https://maps.example.org/', 'anyone'],
  ['http://maps.example.org/', 'plain'],
  ['http://192.168.1.20:8080/', 'plain'],
  ['http://localhost:8080/', 'machine'],
  ['https://localhost/', 'machine'],
  ['http://127.0.0.1:8080/', 'machine'],
  ['http://[::1]:8080/', 'machine'],
  ['http://maps.localhost/', 'machine'],
  ['https://localhost.example.org/', 'anyone'],
])('%s reaches %s', (address, reach) => {
  expect(audienceOf(address)).toBe(reach);
});
