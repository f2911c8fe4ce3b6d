import type { StyleLook } from '../../core/looks';
import { mapStyles } from './map-styles';
import { rulesOf } from './style-rules';

const adopted = new WeakMap<Document | ShadowRoot, number>();

/** Puts the styles into a root for as long as at least one map there needs them; returns what takes them out again. */
export function adoptMapStyles(root: Document | ShadowRoot): () => void {
  const sheet = mapStyles.styleSheet;
  if (!sheet || !root.adoptedStyleSheets) {
    const element = document.createElement('style');
    element.textContent = mapStyles.cssText;
    (root instanceof Document ? root.head : root).append(element);
    return () => element.remove();
  }
  const users = adopted.get(root);
  // Without a count of ours, a sheet that is there already belongs to the host.
  if (users === undefined && root.adoptedStyleSheets.includes(sheet)) return () => {};
  adopted.set(root, (users ?? 0) + 1);
  if (users === undefined) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    const left = adopted.get(root)! - 1;
    if (left > 0) {
      adopted.set(root, left);
      return;
    }
    adopted.delete(root);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

/** The rules for the styles that layers bring, in one sheet of a root that is replaced whenever they change. */
export class OwnStyles {
  readonly #root: Document | ShadowRoot;
  #rules = '';
  #sheet: CSSStyleSheet | null = null;

  constructor(root: Document | ShadowRoot) {
    this.#root = root;
  }

  set(layers: readonly { style: string; look?: StyleLook }[]): void {
    const own = new Map(layers.flatMap(({ style, look }) => (look ? [[style, look]] : [])));
    const rules = [...own].map(([style, look]) => rulesOf(style, look)).join('');
    if (rules === this.#rules) return;
    this.#rules = rules;
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#root.adoptedStyleSheets = [...this.#root.adoptedStyleSheets, this.#sheet];
    }
    this.#sheet.replaceSync(rules);
  }

  drop(): void {
    this.#root.adoptedStyleSheets = this.#root.adoptedStyleSheets.filter((one) => one !== this.#sheet);
    this.#sheet = null;
    this.#rules = '';
  }
}
