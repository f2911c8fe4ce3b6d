import { noChange } from 'lit';
import { type AttributePart, Directive, directive, type PartInfo, PartType } from 'lit/directive.js';

type Properties = Readonly<Record<string, string>>;

/**
 * `style=${styleAttribute({ left: '3px', '--period': color })}`: sets CSS properties, by their names in CSS, one by one. Lit's own
 * directive writes the attribute at first, which a page whose policy allows no inline styles refuses.
 */
class Styled extends Directive {
  #set: readonly string[] = [];

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ATTRIBUTE || part.name !== 'style' || (part.strings?.length ?? 0) > 2)
      throw new Error('styleAttribute() is for the style attribute alone');
  }

  override render(_properties: Properties): unknown {
    return noChange;
  }

  override update({ element }: AttributePart, [properties]: [Properties]): unknown {
    const { style } = element as HTMLElement;
    for (const name of this.#set) if (!(name in properties)) style.removeProperty(name);
    for (const [name, value] of Object.entries(properties)) style.setProperty(name, value);
    this.#set = Object.keys(properties);
    return noChange;
  }
}

export const styleAttribute = directive(Styled);
