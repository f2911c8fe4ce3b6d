const KEY = 'reading-atlas.citation-style';

/** The citation style that the reader used last, in this browser where it may be kept, else in this page. */
class StyleChoice {
  #style = 'apa';

  get style(): string {
    try {
      return localStorage.getItem(KEY) ?? this.#style;
    } catch {
      // A frame on another site may have no storage.
      return this.#style;
    }
  }

  set style(style: string) {
    this.#style = style;
    try {
      localStorage.setItem(KEY, style);
    } catch {
      // Then it lasts as long as the page.
    }
  }

  /** The chosen one of these, else the first. */
  among<T extends { style: string }>(references: readonly T[]): T {
    return references.find(({ style }) => style === this.style) ?? references[0]!;
  }
}

export const styleChoice = new StyleChoice();
