/**
 * The parts of Leaflet that the map is made of, from its source modules: all of Leaflet is three times as large, and
 * its layers, pop-ups and tiles are not used here. A handler adds itself to every map by being
 * loaded; the map cannot be made without what it knows of layers.
 */
import 'leaflet/src/layer/Layer.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';

export type { LatLng, LeafletMouseEvent, Map as LeafletMap, ZoomAnimEvent } from 'leaflet';
export * as DomUtil from 'leaflet/src/dom/DomUtil.js';
export { toLatLng as latLng } from 'leaflet/src/geo/LatLng.js';
export { createMap as map } from 'leaflet/src/map/Map.js';
