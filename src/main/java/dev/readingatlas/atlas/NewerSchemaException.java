package dev.readingatlas.atlas;

/** A document was written by a newer program. */
final class NewerSchemaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NewerSchemaException(int version) {
    super(
        "it is in version "
            + version
            + " of the schema, and this program reads versions up to "
            + AtlasDocument.SCHEMA
            + "; install a newer Reading Atlas");
  }
}
