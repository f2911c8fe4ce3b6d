import type { FeatureCollection, Geometry, Position } from 'geojson';

/** Line of arcs by number; the bitwise complement of a number is that arc run backwards. */
type Arcs = readonly number[];

type TopoGeometry = { id: string; properties: Record<string, unknown> } & (
  | { type: 'Point'; coordinates: Position }
  | { type: 'MultiPoint'; coordinates: Position[] }
  | { type: 'LineString'; arcs: Arcs }
  | { type: 'MultiLineString' | 'Polygon'; arcs: readonly Arcs[] }
  | { type: 'MultiPolygon'; arcs: readonly (readonly Arcs[])[] }
  | { type: null }
);

/** Layers that share their lines, as TopoJSON 1.1 with whole steps. */
export interface Topology {
  type: 'Topology';
  transform: { scale: readonly [number, number]; translate: readonly [number, number] };
  arcs: readonly (readonly Position[])[];
  objects: Readonly<Record<string, { geometries: readonly TopoGeometry[] }>>;
}

/** Unfolds every object of a topology into GeoJSON features, by name. Throws on what is no topology. */
export function unfold({ transform, arcs, objects }: Topology): Map<string, FeatureCollection> {
  const place = ([x, y]: Position): Position => [
    x! * transform.scale[0] + transform.translate[0],
    y! * transform.scale[1] + transform.translate[1],
  ];
  const unfolded = arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]) => {
      x += dx!;
      y += dy!;
      return place([x, y]);
    });
  });
  const line = (numbers: Arcs): Position[] => {
    const positions: Position[] = [];
    for (const number of numbers) {
      const arc = number < 0 ? [...unfolded[~number]!].reverse() : unfolded[number]!;
      // Where one arc ends, the next begins.
      positions.push(...(positions.length > 0 ? arc.slice(1) : arc));
    }
    return positions;
  };
  const geometry = (one: TopoGeometry): Geometry | null => {
    switch (one.type) {
      case 'Point':
        return { type: 'Point', coordinates: place(one.coordinates) };
      case 'MultiPoint':
        return { type: 'MultiPoint', coordinates: one.coordinates.map(place) };
      case 'LineString':
        return { type: 'LineString', coordinates: line(one.arcs) };
      case 'MultiLineString':
      case 'Polygon':
        return { type: one.type, coordinates: one.arcs.map(line) };
      case 'MultiPolygon':
        return { type: 'MultiPolygon', coordinates: one.arcs.map((rings) => rings.map(line)) };
      case null:
        return null;
    }
  };
  return new Map(
    Object.entries(objects).map(([name, { geometries }]) => [
      name,
      {
        type: 'FeatureCollection',
        features: geometries.map((one) => ({
          type: 'Feature',
          id: one.id,
          properties: one.properties,
          // GeoJSON has features without a shape; its types have not.
          geometry: geometry(one) as Geometry,
        })),
      },
    ]),
  );
}
