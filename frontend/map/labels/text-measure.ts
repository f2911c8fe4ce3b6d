export interface TextSize {
  width: number;
  /** Above the baseline. */
  ascent: number;
  /** Below the baseline. */
  descent: number;
}

/** Measures texts as they will be set, in pixels; remembers what it measured. */
export class TextMeasure {
  readonly #sizes = new Map<string, TextSize>();
  readonly #canvas: CanvasRenderingContext2D | null;

  constructor() {
    this.#canvas = document.createElement('canvas').getContext?.('2d') ?? null;
  }

  /** @param font as the CSS property `font` */
  sizeOf(text: string, font: string, fontSize: number): TextSize {
    const key = `${font}|${text}`;
    let size = this.#sizes.get(key);
    if (!size) {
      size = this.#measure(text, font, fontSize);
      this.#sizes.set(key, size);
    }
    return size;
  }

  /** Forgets all sizes; for when a font has arrived. */
  clear(): void {
    this.#sizes.clear();
  }

  #measure(text: string, font: string, fontSize: number): TextSize {
    const guess = { width: text.length * fontSize * 0.56, ascent: fontSize * 0.95, descent: fontSize * 0.3 };
    if (!this.#canvas) return guess;
    this.#canvas.font = font;
    const found = this.#canvas.measureText(text);
    return {
      width: found.width,
      ascent: found.fontBoundingBoxAscent ?? guess.ascent,
      descent: found.fontBoundingBoxDescent ?? guess.descent,
    };
  }
}
