/** Tokens that one or another of changes with every change of theme, contrast or forced colours. */
const TOKENS = ['--text', '--paper', '--border', '--river'];
const SIDES = ['top', 'right', 'bottom', 'left'];

/**
 * Tells when the colours of the page have changed: a canvas, unlike what a style sheet draws, has to be painted anew. An
 * invisible element has the map's colours on its border and changes them by a transition, which begins with an event.
 */
export class ColorWatch {
  readonly element = document.createElement('i');

  constructor(changed: () => void) {
    const { style } = this.element;
    style.setProperty('position', 'absolute');
    style.setProperty('visibility', 'hidden');
    for (const [i, token] of TOKENS.entries()) {
      style.setProperty(`border-${SIDES[i]}`, `0 solid var(${token})`);
    }
    style.setProperty('transition', 'border-color 1ms step-start', 'important');
    this.element.addEventListener('transitionrun', changed);
  }
}
