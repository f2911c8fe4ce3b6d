import { PbfWriter } from 'pbf';
import type { ShapeKind } from '../../geometry/shape';
import { clippedLine, clippedRing } from '../clip';
import { type TileAddress, tileBox } from '../tile-address';

/** A feature to be put into tiles; runs in world units, rings not closed, shells clockwise as seen. */
export interface Drawn {
  key: string;
  kind: ShapeKind;
  runs: number[][];
  properties?: Record<string, string | number | boolean>;
  /** Where its name stands, in world units. */
  label?: [x: number, y: number];
}

const EXTENT = 4096;
const BUFFER = 128;
const TYPES: Record<ShapeKind, number> = { point: 1, line: 2, area: 3 };

/** A vector tile of these features, cut as the server cuts them: for tests. */
export function encodedTile(address: TileAddress, features: readonly Drawn[]): Uint8Array {
  const box = tileBox(address);
  const unit = (box.maxX - box.minX) / EXTENT;
  const at = (value: number, from: number) => Math.round((value - from) / unit);
  const around = {
    minX: box.minX - BUFFER * unit,
    minY: box.minY - BUFFER * unit,
    maxX: box.maxX + BUFFER * unit,
    maxY: box.maxY + BUFFER * unit,
  };
  const cut = ({ kind, runs }: Drawn): number[][] => {
    if (kind === 'area') return runs.map((run) => clippedRing(run, around)).filter((run) => run.length > 0);
    if (kind === 'line') return runs.flatMap((run) => clippedLine(run, around));
    return runs.filter(
      ([x, y]) => x! >= around.minX && x! <= around.maxX && y! >= around.minY && y! <= around.maxY,
    );
  };
  const whole = (run: number[]) => run.map((value, i) => at(value, i % 2 === 0 ? box.minX : box.minY));
  const shapes = features.flatMap((feature) => {
    const runs = cut(feature).map(whole);
    const { key, kind, properties } = feature;
    return runs.length > 0 ? [{ type: TYPES[kind], runs, properties: { ...properties, key } }] : [];
  });
  const labels = features.flatMap(({ key, label }) => {
    const [x, y] = label ?? [Number.NaN, Number.NaN];
    const isIn = x >= box.minX && x < box.maxX && y >= box.minY && y < box.maxY;
    return isIn ? [{ type: 1, runs: [whole([x, y])], properties: { key, size: 1000 } }] : [];
  });
  const tile = new PbfWriter();
  for (const [name, list] of [
    ['shapes', shapes],
    ['labels', labels],
  ] as const)
    if (list.length > 0) tile.writeMessage(3, (_, pbf) => writeLayer(name, list, pbf), null);
  return tile.finish();
}

interface Encoded {
  type: number;
  runs: number[][];
  properties: Record<string, string | number | boolean>;
}

function writeLayer(name: string, features: readonly Encoded[], pbf: PbfWriter): void {
  const keys: string[] = [];
  const values: (string | number | boolean)[] = [];
  const numberOf = <T>(list: T[], value: T) => {
    const known = list.indexOf(value);
    return known >= 0 ? known : list.push(value) - 1;
  };
  pbf.writeVarintField(15, 2);
  pbf.writeStringField(1, name);
  for (const { type, runs, properties } of features) {
    pbf.writeMessage(
      2,
      (_, out) => {
        const tags = Object.entries(properties).flatMap(([key, value]) => [
          numberOf(keys, key),
          numberOf(values, value),
        ]);
        out.writePackedVarint(2, tags);
        out.writeVarintField(3, type);
        out.writePackedVarint(4, commandsOf(type, runs));
      },
      null,
    );
  }
  for (const key of keys) pbf.writeStringField(3, key);
  for (const value of values)
    pbf.writeMessage(
      4,
      (_, out) => {
        if (typeof value === 'string') out.writeStringField(1, value);
        else if (typeof value === 'number') out.writeSVarintField(6, value);
        else out.writeBooleanField(7, value);
      },
      null,
    );
  pbf.writeVarintField(5, EXTENT);
}

function commandsOf(type: number, runs: readonly number[][]): number[] {
  const commands: number[] = [];
  let [x, y] = [0, 0];
  const step = (to: number[]) => {
    const zigzag = (n: number) => (n << 1) ^ (n >> 31);
    commands.push(zigzag(to[0]! - x), zigzag(to[1]! - y));
    [x, y] = to as [number, number];
  };
  if (type === 1) {
    commands.push((runs.length << 3) | 1);
    for (const run of runs) step(run);
    return commands;
  }
  for (const run of runs) {
    commands.push((1 << 3) | 1);
    step(run.slice(0, 2));
    commands.push(((run.length / 2 - 1) << 3) | 2);
    for (let i = 2; i < run.length; i += 2) step(run.slice(i, i + 2));
    if (type === 3) commands.push((1 << 3) | 7);
  }
  return commands;
}
