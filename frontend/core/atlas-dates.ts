import type { Atlas } from './atlas';

/** Whether anything of an atlas is bound to time; if not, there is no time to choose. */
export function hasDates({ periods, readings, places, layers }: Atlas): boolean {
  return (
    periods.length > 0 ||
    readings.some(({ excerpts }) => excerpts.some(({ when }) => when !== null)) ||
    places.some(({ claims }) => claims.some(({ when }) => when !== null)) ||
    layers.some(({ basemap, features, undated }) => !basemap && undated < features)
  );
}
