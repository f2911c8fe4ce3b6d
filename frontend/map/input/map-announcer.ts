import type { MapWords } from '../map-model';

export const ENGLISH_WORDS: MapWords = {
  label: 'Map',
  roleDescription: 'map',
  instructions:
    'Arrow keys move from place to place, Page Down and Page Up go through all of them. Enter opens a place, ' +
    'Escape leaves it. Plus and minus zoom, Shift with an arrow key moves the map.',
  northSign: 'N',
  distance: (metres, of) => (of < 1000 ? `${metres} m` : `${metres / 1000} km`),
  scale: (distance) => `Scale: the bar is ${distance} long at the middle of the map. North is up.`,
  locator: () => 'Overview: where the map lies',
};

/**
 * Makes the map one tab stop with a spoken name for the feature in focus. Shapes in an SVG cannot be relied on to be
 * read out, so the active descendant is one of two visually hidden elements in turn: a change of name alone goes unheard.
 */
export class MapAnnouncer {
  readonly #map: HTMLElement;
  readonly #instructions: HTMLElement;
  readonly #names: [HTMLElement, HTMLElement];
  #turn = 0;

  /** @param key unique in the root */
  constructor(map: HTMLElement, key: string) {
    this.#map = map;
    this.#instructions = hiddenElement(`${key}-keys`);
    this.#instructions.classList.add('keys');
    this.#names = [hiddenElement(`${key}-name-0`), hiddenElement(`${key}-name-1`)];
    map.tabIndex = 0;
    map.setAttribute('role', 'application');
    map.setAttribute('aria-describedby', this.#instructions.id);
    map.append(this.#instructions);
  }

  set words(words: MapWords) {
    this.#map.setAttribute('aria-label', words.label);
    this.#map.setAttribute('aria-roledescription', words.roleDescription);
    this.#instructions.textContent = words.instructions;
  }

  /** Names the feature in focus; null when none is. The same name is said again only for another feature. */
  say(name: string | null, another = false): void {
    const now = this.#names[this.#turn]!;
    if (!another && name !== null && now.isConnected && now.getAttribute('aria-label') === name) return;
    if (name === null) {
      this.#map.removeAttribute('aria-activedescendant');
      now.remove();
      return;
    }
    this.#turn = 1 - this.#turn;
    const next = this.#names[this.#turn]!;
    next.setAttribute('role', 'button');
    next.setAttribute('aria-label', name);
    this.#map.append(next);
    this.#map.setAttribute('aria-activedescendant', next.id);
    now.remove();
  }
}

function hiddenElement(id: string): HTMLElement {
  const element = document.createElement('div');
  element.id = id;
  element.className = 'visually-hidden';
  return element;
}
