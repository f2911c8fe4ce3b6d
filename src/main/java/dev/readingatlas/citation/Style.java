package dev.readingatlas.citation;

/** The citation styles that are offered, in this order. */
public enum Style {
  APA("apa", "APA, 7th edition", "apa.csl", Pointer.IN_TEXT, "para."),
  MLA("mla", "MLA, 9th edition", "modern-language-association.csl", Pointer.IN_TEXT, "par."),
  CHICAGO(
      "chicago",
      "Chicago, 17th edition, notes",
      "chicago-fullnote-bibliography.csl",
      Pointer.NOTE,
      "para.");

  /** How a text points to an entry of its list of references. */
  public enum Pointer {
    IN_TEXT,
    NOTE
  }

  private final String code;
  private final String title;
  private final String file;
  private final Pointer pointer;
  private final String paragraph;

  Style(String code, String title, String file, Pointer pointer, String paragraph) {
    this.code = code;
    this.title = title;
    this.file = file;
    this.pointer = pointer;
    this.paragraph = paragraph;
  }

  /** The style's name in addresses and data. */
  public String code() {
    return code;
  }

  /** The style's name for readers. */
  public String title() {
    return title;
  }

  /** The CSL file beside this class. */
  String file() {
    return file;
  }

  public Pointer pointer() {
    return pointer;
  }

  /** How the style abbreviates the word for a paragraph. */
  String paragraph() {
    return paragraph;
  }
}
