import type { MapView } from '../../core/geography';
import { isHomeView } from '../../core/home-view';
import { sameView } from '../../core/same-view';
import type { MapEvents, MapLayer, Padding } from '../../map/atlas-map';
import { travelTo } from '../../state/camera';
import type { LinkHistory } from '../../state/link-history';
import type { Scene } from '../../state/scene';
import type { Scenes } from '../../state/scenes';
import { comparedSide } from '../../state/selectors';
import type { SideName } from '../../state/side';
import type { Store } from '../../state/store';
import { SecondMap } from '../compare/second-map';
import type { Layout } from '../layout';
import type { MenuHost } from '../menu/menus';
import type { MapCommands } from './map-buttons';
import { MapStage } from './map-stage';

/** What a reader does begins with one of these. */
const INPUTS = ['pointerdown', 'keydown', 'wheel'] as const;
/** Milliseconds for which the hint about a gesture is shown. */
const HINT = 1500;

interface MapControllerHost {
  readonly element: MenuHost & HTMLElement;
  readonly store: Store;
  readonly scenes: Scenes;
  readonly link: LinkHistory;
  readonly layout: Layout;
  readonly fullscreen: { toggle(): void };
  readonly loader: {
    /** The layers that the scenes need, as far as they are loaded. */
    layersOf(scenes: readonly Scene[]): MapLayer[];
    /** Loads more detail, if the map is that close. */
    refine(view: MapView): void;
  };
  readonly picking: {
    /** What a reader does to a map beside moving it. */
    eventsOf(side: SideName): Partial<MapEvents>;
  };
  emit(type: string, detail: Record<string, never>): void;
}

/** Raises the map or the two maps, keeps them in step with the scenes, and moves them where actions and links say. */
export class MapController {
  readonly #host: MapControllerHost;
  readonly #store: Store;
  readonly #second = new SecondMap();
  #stage: MapStage | null = null;
  /** The view of the whole atlas, which a link need not name. */
  #home: MapView | null = null;
  #coveredBefore: Padding | null = null;
  /** The map has half of the room. */
  #halved = false;
  #hintEnd: ReturnType<typeof setTimeout> | undefined;

  constructor(host: MapControllerHost) {
    this.#host = host;
    this.#store = host.store;
    for (const input of INPUTS) host.element.addEventListener(input, this.#forgetLinkView, { capture: true });
  }

  /** The map alone, or the left of two. */
  get stage(): MapStage | null {
    return this.#stage;
  }

  stageOf(side: SideName): MapStage | null {
    return side === 'right' ? this.#second.stage : this.#stage;
  }

  /** The map that the panel speaks of. */
  get openStage(): MapStage | null {
    return this.stageOf(this.#store.state.panelSide) ?? this.#stage;
  }

  /** Where the map is or flies to; null for the whole atlas. */
  get viewNow(): MapView | null {
    if (!this.#stage) return this.#store.state.link?.view ?? null;
    return this.#isHome(this.#stage.target) ? null : this.#stage.middle;
  }

  showAll(): void {
    this.#home = null;
    this.#store.touch();
  }

  readonly commands: MapCommands = {
    zoomIn: () => this.#stage?.zoomIn(),
    zoomOut: () => this.#stage?.zoomOut(),
    showAll: () => this.showAll(),
    pan: (direction) => this.#stage?.pan(direction),
    toggleFullscreen: () => this.#host.fullscreen.toggle(),
  };

  /** Takes the maps down, for another atlas. */
  drop(): void {
    this.#home = null;
    this.#destroy();
  }

  #destroy(): void {
    this.#second.destroy();
    this.#stage?.destroy();
    this.#stage = null;
    clearTimeout(this.#hintEnd);
  }

  /** Takes the maps down; the next opens at the same view. */
  suspend(): void {
    if (this.#stage) this.#store.pending.camera = { middle: this.#stage.middle };
    this.#destroy();
  }

  /** Draws the scenes in the elements that the last update has made. */
  show(scene: Scene): void {
    const { element, layout, scenes } = this.#host;
    const host = element.renderRoot.querySelector<HTMLElement>('.map.left');
    if (!host) return;
    const isMeasured = this.#store.state.size.width > 0;
    if (!this.#stage && element.isConnected && isMeasured) this.#stage = this.#raise(host, scene);
    const layers = this.#host.loader.layersOf(scenes.all);
    this.#measureHalves();
    const covered = layout.covered;
    this.#stage?.show(scene, layers, covered);
    this.#keepLinkView(covered);
    this.#noteDrawn(layers);
    this.#moveCamera(scene);
    this.#second.show(
      scenes.right,
      element.renderRoot.querySelector<HTMLElement>('.map.right'),
      this.#stage,
      this.#host.picking.eventsOf('right'),
      layers,
      layout.covered,
    );
  }

  /** The map leaves a gesture to the page: a hint says how the map is moved. */
  blockGesture(gestureBlocked: 'wheel' | 'finger'): void {
    this.#store.set({ gestureBlocked });
    clearTimeout(this.#hintEnd);
    this.#hintEnd = setTimeout(() => this.#store.set({ gestureBlocked: null }), HINT);
  }

  #raise(host: HTMLElement, { lookup, embedded }: Scene): MapStage {
    return new MapStage(
      host,
      lookup.atlas,
      {
        ...this.#host.picking.eventsOf('left'),
        // A camera move in the middle of an update can report a new view before the update ends.
        view: (view) => {
          this.#host.loader.refine(view);
          queueMicrotask(() => this.#keepView());
        },
      },
      embedded,
    );
  }

  #noteDrawn(layers: readonly MapLayer[]): void {
    if (!this.#stage || this.#store.state.drawn || layers.length === 0) return;
    this.#store.set({ drawn: true });
    this.#host.emit('atlas-drawn', {});
  }

  #moveCamera({ lookup }: Scene): void {
    const stage = this.#stage;
    const { pending } = this.#store;
    if (!stage) return;
    if (!this.#home) {
      stage.go({ to: lookup.atlas.bounds, animate: false });
      this.#home = stage.view;
    }
    if (pending.camera) {
      stage.go(pending.camera);
      pending.camera = null;
    }
    this.#store.set({ zoom: stage.view.zoom });
  }

  #keepView(): void {
    const stage = this.#stage;
    if (!stage) return;
    const { linkView } = this.#store.pending;
    this.#store.set({ zoom: stage.view.zoom });
    // A map stands on whole pixels; the address keeps the digits of the link.
    const view =
      linkView && sameView(linkView, stage.middle)
        ? linkView
        : this.#isHome(stage.view)
          ? null
          : stage.middle;
    this.#host.link.change({ view });
  }

  /**
   * The view that a link asks for stays in the middle of what no panel covers while typefaces and texts come that change
   * the size of a panel; from the first thing that a reader does, the map itself stays.
   */
  #keepLinkView(covered: Padding): void {
    const before = this.#coveredBefore;
    const { pending } = this.#store;
    this.#coveredBefore = covered;
    if (!pending.linkView || pending.camera || !before) return;
    if (Object.entries(covered).some(([edge, pixels]) => before[edge as keyof Padding] !== pixels))
      pending.camera = { middle: pending.linkView };
  }

  readonly #forgetLinkView = () => {
    this.#store.pending.linkView = null;
  };

  /** Where one map becomes two, or two one, the whole atlas is fitted anew if it was in view. */
  #measureHalves(): void {
    const comparing = comparedSide(this.#store) !== null;
    if (comparing === this.#halved) return;
    this.#halved = comparing;
    this.#stage?.measure();
    const { link, lookup } = this.#store.state;
    if (link?.view === null) this.#home = null;
    // In half of the room, what is open may be at the edge or beyond.
    const place = lookup?.place(link?.place ?? null);
    if (place && this.#stage && !this.#store.pending.camera)
      travelTo({ store: this.#store, hasMap: true }, [place], 64);
  }

  #isHome(view: MapView): boolean {
    return !this.#home || isHomeView(view, this.#home);
  }
}
