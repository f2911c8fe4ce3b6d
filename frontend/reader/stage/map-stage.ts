import type { Atlas, Place } from '../../core/atlas';
import { joined, spoken } from '../../core/count-messages';
import { creditsInBrief } from '../../core/credits';
import type { FeatureFacts } from '../../core/features';
import type { Visibility } from '../../core/filter';
import { shapeVisibilityOf } from '../../core/filter';
import type { Bounds, MapView } from '../../core/geography';
import type { Messages } from '../../core/messages';
import { directionOf, labelOf, nameOf, namesOnMap } from '../../core/names';
import { passageCount, passagesWithStretches } from '../../core/passage-counts';
import { kindOf } from '../../core/place-kind';
import { overlap } from '../../core/when';
import { formatWhen } from '../../core/when-words';
import { AtlasMap, type MapEvents, type MapLayer, type MapTooltip, type Padding } from '../../map/atlas-map';
import { countryBelow } from '../../state/basemap-country';
import { chosenPlaces, layerOf, outlinedShapes } from '../../state/outlines';
import type { Scene } from '../../state/scene';
import { sideTitle } from '../../state/side-title';
import type { CameraTarget } from '../../state/store';
import type { Movement, Tieable } from '../compare/tied-maps';
import { isContested } from '../panel/claims';
import { placeZoom } from './place-zoom';

/** Keeps the map in step with the scene: tells it only what has changed. */
export class MapStage implements Tieable {
  readonly host: HTMLElement;
  readonly #map: AtlasMap;
  readonly #atlas: Atlas;
  #shown: Scene | null = null;
  #layers: readonly MapLayer[] = [];
  #label = '';
  /** Chosen shapes that time or a layer switch would hide. */
  #outlined: readonly string[] = [];
  #area: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

  /** @param cooperativeGestures whether the wheel and one finger scroll the page around the map instead of moving the map */
  constructor(host: HTMLElement, atlas: Atlas, handlers: Partial<MapEvents>, cooperativeGestures = false) {
    this.host = host;
    this.#atlas = atlas;
    const furniture = () =>
      host.parentElement?.querySelectorAll('.map-buttons, .outline-note.on, .time-pill, .sources-button') ??
      [];
    const { bounds, generalised } = atlas;
    // Close enough to tell the places apart, and to ask for the layers with every point.
    const zoomNeeded = Math.max(placeZoom(atlas) + 1.5, (generalised?.zoom ?? 0) + 2);
    this.#map = new AtlasMap(host, { bounds, furniture, cooperativeGestures, zoomNeeded });
    for (const [type, handler] of Object.entries(handlers) as [
      keyof MapEvents,
      MapEvents[keyof MapEvents],
    ][]) {
      this.#map.on(type, handler as never);
    }
  }

  get view(): MapView {
    return this.#map.view;
  }

  /** The view, or where a flight under way will end. */
  get target(): MapView {
    return this.#map.target;
  }

  /** The middle of what no panel covers, which is what a link names: it holds in a window of any size. */
  get middle(): MapView {
    return this.#map.middle;
  }

  onMove({ moved, zooming, rested }: Movement): () => void {
    const stops = [this.#map.on('move', moved), this.#map.on('zoom', zooming), this.#map.on('view', rested)];
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** The ground in the part of the map that no panel covers; null for a map that is not on the screen. */
  get boundsInView(): Bounds | null {
    const { top, right, bottom, left } = this.#area;
    const { clientWidth, clientHeight } = this.host;
    if (clientWidth <= left + right || clientHeight <= top + bottom) return null;
    const [west, north] = this.#map.groundAt(left, top);
    const [east, south] = this.#map.groundAt(clientWidth - right, clientHeight - bottom);
    return [west, south, east, north];
  }

  /** Draws all that is due now, for paper. */
  finish(): void {
    this.#map.finish();
  }

  follow(view: MapView): void {
    this.#map.setView(view, { animate: false });
  }

  glideAlong(target: MapView): void {
    this.#map.glideTo(target);
  }

  /** Takes note of the host's size now, for a fit that must not wait for the browser to tell of it. */
  measure(): void {
    this.#map.invalidateSize();
  }

  show(scene: Scene, layers: readonly MapLayer[], area: Padding): void {
    const before = this.#shown;
    const map = this.#map;
    this.#shown = scene;
    // The left map speaks for both.
    if (scene.side === 'left' && (before?.narrow !== scene.narrow || before?.t !== scene.t)) {
      const { shown, complete } = creditsInBrief(scene.lookup.atlas.layers.map(({ source }) => source));
      const open = () => this.host.dispatchEvent(new CustomEvent('sources-asked', { bubbles: true }));
      map.setAttribution(shown, complete ? null : { label: scene.t('sources'), open });
    }
    map.setLocator(scene.overview);
    map.setGround(hasLand(scene) ? 'water' : 'land');
    const label = labelOfMap(scene);
    const newWords = before?.t !== scene.t;
    if (newWords || label !== this.#label) {
      this.#label = label;
      map.setWords({
        label,
        roleDescription: scene.t('mapRole'),
        instructions: scene.t('mapKeys'),
        northSign: scene.t('northSign'),
        distance: (metres, of) => distanceOf(metres, of, scene.t),
        scale: (distance) => scene.t('scale', { distance }),
        locator: (land) => {
          const now = this.#shown ?? scene;
          const names = namesOfLand(land, now);
          return names.length === 0
            ? now.t('overviewNowhere')
            : now.t('overviewOf', { land: joined(names, now.t) });
        },
      });
    }
    const newLayers =
      layers.length !== this.#layers.length || layers.some((layer, index) => layer !== this.#layers[index]);
    const newTime = before?.choice !== scene.choice || before.features !== scene.features;
    const newNames =
      before?.state.lang !== scene.state.lang || before.features !== scene.features || newLayers;
    const outlined = outlinedShapes(scene);
    const newOutlines = !same(outlined, this.#outlined);
    this.#outlined = outlined;
    // Of a layer that is off, only what is chosen is drawn.
    if (newTime || newOutlines)
      map.setVisibility((id) => visibilityOnMap(id, this.#shown ?? scene, outlined));
    if (newTime) map.setTint((id) => tintOf(id, scene));
    if (newNames) {
      const taken = namesOnLayers(scene);
      map.setLabels((id) => {
        const now = this.#shown ?? scene;
        const below = countryBelow(id, now);
        if (below?.labelled) return null;
        const place = below?.place ?? now.lookup.placesOf(id)[0];
        if (place) {
          const passages = passagesWithStretches(place, now.lookup).length;
          return { ...namesOnMap(place, now.state.lang, now.t), opens: true, passages };
        }
        const facts = now.features.get(id);
        if (!facts?.name || (facts.layer.basemap && taken.has(facts.name))) return null;
        return { text: facts.name, lang: '', dir: directionOf(facts.name) };
      });
    }
    if (before?.lookup !== scene.lookup) map.setLineWalks((id) => placeAlong(id, scene));
    if (newTime || newNames || newWords) {
      map.setSpoken((id) => spokenOf(id, scene));
      map.setTooltips((id) => tooltipOf(id, this.#shown ?? scene));
    }
    if (newLayers) {
      this.#layers = layers;
      map.setLayers([...layers]);
    }
    const selected = selectionOf(scene);
    if (newLayers || !before || !same(selected, selectionOf(before))) map.setSelected(selected);
    // After the selection: the map brings a chosen feature out from under a panel that opens.
    if (Object.entries(area).some(([edge, pixels]) => this.#area[edge as keyof Padding] !== pixels)) {
      this.#area = area;
      map.setFreeArea(area);
    }
    if (before?.highlighted !== scene.highlighted)
      map.setHighlighted([...scene.highlighted].flatMap((id) => scene.lookup.place(id)?.features ?? []));
  }

  go(target: CameraTarget): void {
    if ('middle' in target) this.#map.setMiddle(target.middle);
    else {
      const { to, animate = true, ofPlaces, unlessWithin } = target;
      const maxZoom = ofPlaces ? placeZoom(this.#atlas) : undefined;
      this.#map.fit(to, { animate, maxZoom, unlessWithin });
    }
  }

  zoomIn(): void {
    this.#map.zoomIn();
  }

  zoomOut(): void {
    this.#map.zoomOut();
  }

  pan(direction: 'up' | 'down' | 'left' | 'right'): void {
    this.#map.pan(direction);
  }

  /** The feature in keyboard focus. */
  get focused(): string | null {
    return this.#map.focused;
  }

  /** Areas in which the first of these features lies that has a shape; the smallest first, and never smaller than it. */
  areasAround(features: readonly string[]): string[] {
    return this.#map.areasAround(features);
  }

  focusFeature(id: string): void {
    this.#map.focusFeature(id);
  }

  destroy(): void {
    this.#map.destroy();
  }
}

function visibilityOnMap(
  id: string,
  { features, choice, layersOn }: Scene,
  outlined: readonly string[],
): Visibility {
  if (outlined.includes(id)) return 'outline';
  return layersOn.has(layerOf(id)) ? shapeVisibilityOf(features.get(id)?.when ?? null, choice) : 'hidden';
}

/** What a screen reader calls the map: with two of them, which it is and what it shows. */
function labelOfMap(scene: Scene): string {
  return scene.state.compare && !scene.narrow
    ? scene.t(`onSide.${scene.side}`, { sentence: sideTitle(scene) })
    : scene.t('map');
}

/** Whether land is drawn, so that the rest of the map is water. */
function hasLand({ lookup, layersOn, layerStatus }: Scene): boolean {
  return lookup.atlas.layers.some(
    ({ id, style, basemap }) =>
      (style === 'land' || (style === 'country' && basemap)) &&
      layersOn.has(id) &&
      layerStatus.get(id) !== 'failed',
  );
}

/** Names of background land, each once: of the atlas's own countries as the reader has them. */
function namesOfLand(land: readonly string[], scene: Scene): string[] {
  const names = land.flatMap((id) => {
    const below = countryBelow(id, scene);
    return below ? labelOf(below.place, scene.state.lang).text : (scene.features.get(id)?.name ?? []);
  });
  return [...new Set(names)];
}

/** Names that the atlas's own layers carry, in the reader's language: the background does not repeat them. */
function namesOnLayers({ features, layersOn }: Scene): ReadonlySet<string> {
  const own = [...features.values()].filter(
    ({ layer }) => !layer.basemap && layer.label && layersOn.has(layer.id),
  );
  return new Set(own.flatMap(({ name }) => name ?? []));
}

/** Features of the chosen places, or the chosen shape. */
function selectionOf(scene: Scene): string[] {
  const places = chosenPlaces(scene);
  if (places.length > 0) return places.flatMap(({ features }) => features);
  return scene.feature === null ? [] : [scene.feature];
}

/** With periods chosen, a dated feature takes the look of the one that it reaches; of several it reaches, of none. */
function tintOf(
  id: string,
  { features, chosen }: Scene,
): { color: string; pattern: 'solid' | 'dashed' | 'dotted' | 'dashdot' } | null {
  const when = features.get(id)?.when;
  if (!when) return null;
  const reached = chosen.filter((period) => overlap(when, period.when) !== 'none');
  return reached.length === 1 ? { color: reached[0]!.color, pattern: reached[0]!.pattern } : null;
}

function spokenOf(id: string, { lookup, features, state, choice, t }: Scene): string {
  const facts = features.get(id);
  const place = lookup.placesOf(id)[0];
  const when = facts?.when ? formatWhen(facts.when, t) : null;
  if (!place) {
    const layer = facts?.layer.title ?? '';
    return spoken(facts?.name ?? (layer || id), layer, 0, when, false, t);
  }
  const count = passageCount(place, { lookup, choice }).visible;
  return spoken(
    labelOf(place, state.lang).text,
    kindOfShape(facts, place, t),
    count,
    when,
    isContested(place),
    t,
  );
}

/** What pointer and keyboard are shown of a feature: its place and what is written of it now; else its own name. */
function tooltipOf(id: string, scene: Scene): MapTooltip | null {
  const { t, state, lookup, features } = scene;
  const { lang, dir } = t;
  const place = lookup.placesOf(id)[0] ?? countryBelow(id, scene)?.place;
  if (place) {
    const name = t('tooltip', { name: nameOf(place, state.lang).text });
    return { name, detail: t('excerpts', { count: passageCount(place, scene).visible }), lang, dir };
  }
  const facts = features.get(id);
  if (!facts) return null;
  const { title } = facts.layer;
  return facts.name
    ? { name: t('tooltip', { name: facts.name }), detail: t.isolated(title), lang, dir }
    : { name: t.isolated(title), detail: '', lang, dir };
}

/** Where a reach lies on its line. */
function placeAlong(id: string, { lookup }: Scene): { line: string; at: number } | null {
  const reach = lookup.placesOf(id)[0]?.reach;
  return reach ? { line: reach.line, at: (reach.fromMetres + reach.toMetres) / 2 } : null;
}

/** A place may have a town among its shapes, or an area that bears the name of its town: the shape's own kind is told. */
function kindOfShape(facts: FeatureFacts | undefined, place: Place, t: Messages): string {
  const style = facts?.layer.style;
  return style === 'town' || style === 'dam' ? t(`kind.${style}`) : kindOf(place, t);
}

/** A distance in metres, in the unit that suits `of`. */
function distanceOf(metres: number, of: number, t: Messages): string {
  return of < 1000
    ? t('distance.metres', { metres })
    : t('distance.kilometres', { kilometres: metres / 1000 });
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}
