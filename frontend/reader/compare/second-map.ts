import type { MapEvents, MapLayer, Padding } from '../../map/atlas-map';
import type { Scene } from '../../state/scene';
import { MapStage } from '../stage/map-stage';
import { TiedMaps } from './tied-maps';

/** The map on the right when two are compared, tied to the view of the first. */
export class SecondMap {
  #stage: MapStage | null = null;
  #tie: TiedMaps | null = null;

  get stage(): MapStage | null {
    return this.#stage;
  }

  /** Draws the scene beside the first map; takes the map down when there is none any more. */
  show(
    scene: Scene | null,
    host: HTMLElement | null,
    first: MapStage | null,
    handlers: Partial<MapEvents>,
    layers: readonly MapLayer[],
    area: Padding,
  ): void {
    if (!scene || !host || !first) {
      this.destroy();
      return;
    }
    if (this.#stage?.host !== host) this.destroy();
    const isNew = !this.#stage;
    this.#stage ??= new MapStage(host, scene.lookup.atlas, handlers, scene.embedded);
    this.#stage.show(scene, layers, area);
    if (isNew) this.#tie = new TiedMaps(first, this.#stage);
  }

  destroy(): void {
    this.#tie?.release();
    this.#tie = null;
    this.#stage?.destroy();
    this.#stage = null;
  }
}
