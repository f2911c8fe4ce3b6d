import type { Layer, When } from './atlas';

/** What a layer's file says of one of its shapes. */
export interface FeatureFacts {
  id: string;
  layer: Layer;
  name: string | null;
  note: string | null;
  source: string | null;
  when: When | null;
  /** Its record in the file has a shape. */
  hasShape: boolean;
}

/** Shapes that are here, by id; those of large layers come as the map is moved. */
export type Features = Pick<ReadonlyMap<string, FeatureFacts>, 'get' | 'values'>;

export type LayerStatus = 'loading' | 'loaded' | 'failed';
