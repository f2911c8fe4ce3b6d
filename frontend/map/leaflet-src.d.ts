/** Leaflet's source modules have no types of their own; each exports a part of what the package does. */
declare module 'leaflet/src/layer/Layer.js';
declare module 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
declare module 'leaflet/src/map/handler/Map.Drag.js';
declare module 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
declare module 'leaflet/src/map/handler/Map.TouchZoom.js';

declare module 'leaflet/src/dom/DomUtil.js' {
  export const getPosition: typeof import('leaflet').DomUtil.getPosition;
  export const setTransform: typeof import('leaflet').DomUtil.setTransform;
}

declare module 'leaflet/src/geo/LatLng.js' {
  export const toLatLng: typeof import('leaflet').latLng;
}

declare module 'leaflet/src/map/Map.js' {
  export const createMap: typeof import('leaflet').map;
}
