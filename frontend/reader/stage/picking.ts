import type { Place } from '../../core/atlas';
import type { Lookup } from '../../core/lookup';
import type { MapEvents, MapHit } from '../../map/atlas-map';
import { countryBelow } from '../../state/basemap-country';
import type { Candidate } from '../../state/candidate';
import type { Scene } from '../../state/scene';
import type { Scenes } from '../../state/scenes';
import type { SelectionActions } from '../../state/selection-actions';
import type { SideName } from '../../state/side';
import type { Store } from '../../state/store';
import { candidatesOf, choiceOf } from './candidates';
import type { MapController } from './map-controller';

/** Turns clicks on a map into choices: of a place, of a shape, or a menu where points lie together. */
export class Picking {
  readonly #store: Store;
  readonly #scenes: Scenes;
  readonly #actions: SelectionActions;
  readonly #maps: MapController;

  constructor(store: Store, scenes: Scenes, actions: SelectionActions, maps: MapController) {
    this.#store = store;
    this.#scenes = scenes;
    this.#actions = actions;
    this.#maps = maps;
  }

  eventsOf(side: SideName): Partial<MapEvents> {
    const highlight = (feature: string | null) =>
      this.#actions.highlight(feature === null ? [] : this.#placesOf(feature).map(({ id }) => id));
    return {
      gestureBlocked: (by) => this.#maps.blockGesture(by),
      pick: (hits, at) => this.#pick(hits, at, side),
      hover: (hit) => highlight(hit?.feature ?? null),
      focus: highlight,
      open: (feature) => {
        this.#store.set({ panelSide: side });
        this.choose({ place: this.#placesOf(feature)[0] ?? null, feature });
      },
    };
  }

  /** @param under all that lies where the reader clicked; left out where no spot was pointed at */
  choose({ place, feature }: Candidate, under?: readonly Candidate[]): void {
    this.#store.set({ chooser: null });
    if (!place) {
      this.#actions.chooseShape(feature);
      return;
    }
    const others = under?.flatMap((other) => other.place?.id ?? []).filter((id) => id !== place.id);
    this.#store.set({ clicked: others ? { place: place.id, others } : null });
    this.#actions.choosePlace(place.id);
    // What was clicked lies in view already: the map keeps its zoom.
    if (this.#maps.stage) this.#store.pending.camera = null;
  }

  closeChooser(refocus: boolean): void {
    const feature = this.#store.state.chooser?.candidates[0]?.feature;
    this.#store.set({ chooser: null });
    if (refocus && feature) this.#maps.openStage?.focusFeature(feature);
  }

  /**
   * Finds the other places where the chosen one lies: those under the click that opened it; of a place opened by the
   * keyboard, the index or a link, what lies around it.
   */
  findAround({ lookup, state }: Scene): void {
    const before = this.#store.state;
    const clicked = before.clicked?.place === state.place ? before.clicked : null;
    const place = lookup.place(state.place);
    const others = clicked?.others ?? (place ? this.#placesAround(place, lookup) : []);
    this.#store.set({ clicked, around: others.join() === before.around.join() ? before.around : others });
  }

  #pick(hits: readonly MapHit[], at: { x: number; y: number }, side: SideName): void {
    const { lookup } = this.#store.state;
    if (!lookup) return;
    this.#store.set({ panelSide: side });
    const layerOf = (id: string) => lookup.atlas.layers.find((layer) => layer.id === id);
    const placesOf = (feature: string) => this.#placesOf(feature);
    const candidates = choiceOf(hits, placesOf, layerOf);
    const under = candidatesOf(hits, placesOf, layerOf);
    if (under.length === 0) this.#store.set({ chooser: null });
    else if (candidates.length === 0) this.choose(under[0]!, under);
    else {
      const host = this.#maps.openStage?.host;
      const x = at.x + (host?.offsetLeft ?? 0);
      const y = at.y + (host?.offsetTop ?? 0);
      this.#store.set({ chooser: { x, y, candidates, under } });
      this.#store.pending.focus = 'chooser';
    }
  }

  /** The places of a feature; of background land the country of the atlas that it stands for. */
  #placesOf(feature: string): readonly Place[] {
    const found = this.#store.state.lookup?.placesOf(feature) ?? [];
    const scene = found.length === 0 ? this.#scenes.left : null;
    const below = scene && countryBelow(feature, scene);
    return below ? [below.place] : found;
  }

  /** The areas around a place, and the places that have its only shape as one of theirs. */
  #placesAround({ id, features }: Place, lookup: Lookup): readonly string[] {
    const shared = features.length === 1 ? features : [];
    const found = [...shared, ...(this.#maps.openStage?.areasAround(features) ?? [])];
    const places = new Set(found.flatMap((feature) => lookup.placesOf(feature).map((place) => place.id)));
    places.delete(id);
    return [...places];
  }
}
