package dev.readingatlas.atlas;

import dev.readingatlas.source.Finding;
import dev.readingatlas.source.Finding.Severity;
import dev.readingatlas.source.FindingRule;

/**
 * The rules of documents, packs and the folder of packs. The message files have a sentence for
 * each: {@code finding.} and the code.
 */
enum PackRule implements FindingRule {
  /** A file that the pack names is not there, or has another name. */
  FILE_MISSING(Severity.FATAL),
  /** A YAML file is larger than any that is read. */
  FILE_TOO_LARGE(Severity.FATAL),
  /** A name leads out of the pack. */
  FILE_OUTSIDE_PACK(Severity.FATAL),
  /** A symbolic link leads out of the pack, or nowhere. */
  LINK_OUTSIDE_PACK(Severity.FATAL),
  /** A YAML file is in another encoding. */
  YAML_NOT_UTF8(Severity.FATAL),
  /** A YAML file holds a control character. */
  YAML_NOT_TEXT(Severity.FATAL),
  /** A YAML file has no content. */
  YAML_EMPTY(Severity.FATAL),
  /** A YAML file is a list or a text. */
  YAML_NO_FIELDS(Severity.FATAL),
  /** A YAML file holds a second document. */
  YAML_SECOND_DOCUMENT(Severity.FATAL),
  /** A field is written twice in the same place. */
  YAML_KEY_REPEATED(Severity.FATAL),
  /** A text in double quotes holds a backslash. */
  YAML_BACKSLASH(Severity.FATAL),
  /** A line begins with a tab. */
  YAML_TAB(Severity.FATAL),
  /** A blank that YAML does not know is where it needs a plain blank. */
  YAML_ODD_BLANK(Severity.FATAL),
  /** A file is not YAML for another reason. */
  YAML_UNREADABLE(Severity.FATAL),
  /** A newer program wrote the document. */
  SCHEMA_NEWER(Severity.FATAL),
  /** A field is missing, unknown, or has a value that it cannot have. */
  SCHEMA_BROKEN(Severity.FATAL),
  /** A text holds a sign that hides, or turns the direction of, what follows. */
  TEXT_INVISIBLE_SIGN(Severity.FATAL),
  /** Two entries of a list have one id. */
  ID_REPEATED(Severity.FATAL),
  /** A layer has the id of the layer of stretches. */
  ID_RESERVED(Severity.FATAL),
  /** A style of the pack has the id of a style of the program. */
  STYLE_TAKEN(Severity.FATAL),
  /** A layer names a style that does not exist. */
  STYLE_UNKNOWN(Severity.FATAL),
  /** A style names a colour that does not exist. */
  COLOR_UNKNOWN(Severity.FATAL),
  /** A layer names an encoding that does not exist. */
  LAYER_ENCODING_UNKNOWN(Severity.FATAL),
  /** A place names a layer that does not exist. */
  LAYER_UNKNOWN(Severity.FATAL),
  /** A text or an excerpt names a place that does not exist. */
  PLACE_UNKNOWN(Severity.FATAL),
  /** A place has two preferred names in one language. */
  NAME_REPEATED(Severity.FATAL),
  /** A place has the same claim by the same side twice. */
  CLAIM_REPEATED(Severity.FATAL),
  /** Two footnotes have one number. */
  FOOTNOTE_REPEATED(Severity.FATAL),
  /** An excerpt names a footnote that does not exist. */
  FOOTNOTE_UNKNOWN(Severity.FATAL),
  /** The marks in an excerpt's words are not the footnotes it names. */
  FOOTNOTE_MARK(Severity.FATAL),
  /** Nothing in a full text refers to a footnote. */
  FOOTNOTE_UNUSED(Severity.NOTE),
  /** An excerpt names a paragraph that does not exist. */
  PARAGRAPH_UNKNOWN(Severity.FATAL),
  /** The quoted words are not in their paragraph. */
  QUOTATION_ORPHAN(Severity.FATAL),
  /** A date is not EDTF. */
  WHEN_UNREADABLE(Severity.FATAL),
  /** A year before 1 CE, of which EDTF counts one less than people do. */
  WHEN_BEFORE_COMMON_ERA(Severity.NOTE),
  /** Two periods have one colour and one line. */
  PERIODS_ALIKE(Severity.WARNING),
  /** Readers can choose a language in which no place has a name. */
  LANGUAGE_WITHOUT_NAMES(Severity.WARNING),
  /** South is not below north. */
  BOUNDS_UPSIDE_DOWN(Severity.FATAL),
  /** West and east are the same. */
  BOUNDS_EMPTY(Severity.FATAL),
  /** West is greater than east. */
  BOUNDS_ANTIMERIDIAN(Severity.WARNING),
  /** A text has a picture. */
  PICTURE_LEFT_OUT(Severity.WARNING),
  /** A text has a link that is neither web, mail nor place. */
  LINK_REFUSED(Severity.WARNING),
  /** A text has HTML. */
  HTML_AS_TEXT(Severity.WARNING),
  /** A layer names a column that its table does not have. */
  COLUMN_MISSING(Severity.FATAL),
  /** A column named as a day holds no dates. */
  COLUMN_NO_DATE(Severity.WARNING),
  /** The date of a record cannot be read. */
  RECORD_UNDATED(Severity.WARNING),
  /** Two records have one key. */
  KEY_REPEATED(Severity.WARNING),
  /** A layer's style is made for other shapes. */
  STYLE_UNFIT(Severity.WARNING),
  /** A place names a feature that does not exist. */
  FEATURE_UNKNOWN(Severity.FATAL),
  /** A stretch is of something that is not one line. */
  REACH_LINE(Severity.FATAL),
  /** An end of a stretch is far from its line. */
  REACH_FAR(Severity.WARNING),
  /** Both ends of a stretch are the same point. */
  REACH_EMPTY(Severity.FATAL),
  /** An entry looks as if it was meant as a pack, and is none. */
  NO_PACK(Severity.WARNING),
  /** A zip holds no pack. */
  ZIP_NO_PACK(Severity.FATAL),
  /** A zip cannot be read. */
  ZIP_UNREADABLE(Severity.FATAL),
  /** A zip holds more than is unpacked. */
  ZIP_TOO_LARGE(Severity.FATAL),
  /** A zip would write outside of its folder. */
  ZIP_PATH_OUTSIDE(Severity.FATAL),
  /** Another folder has the same slug. */
  SLUG_TAKEN(Severity.FATAL),
  /** The basemap that an atlas names is not served. */
  BASEMAP_UNKNOWN(Severity.WARNING),
  /** The folder of a pack that is served is gone. */
  PACK_GONE(Severity.NOTE),
  /** The folder of a pack is gone, and its atlas is withdrawn. */
  PACK_GONE_WITHDRAWN(Severity.NOTE),
  /** The import failed for a reason that is not in the pack. */
  IMPORT_FAILED(Severity.FATAL),
  /** Further findings of the pack are not listed. */
  MORE_PROBLEMS(Severity.NOTE);

  private final Severity severity;

  PackRule(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  /** A finding about a value of a document. */
  Finding at(String pointer, String... parameters) {
    return inDocument(AtlasDocument.NAME, pointer, parameters);
  }
}
