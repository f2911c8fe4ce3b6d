package dev.readingatlas.api;

import dev.readingatlas.citation.Citation;
import dev.readingatlas.citation.Reference;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * References as they go over the wire: {@code frontend/reader/cite/citation.ts} is the same, field
 * by field.
 */
record CitationDocument(
    String address,
    LocalDate accessed,
    List<ReferencePart> references,
    List<FilePart> files,
    SourcesPart sources) {

  record ReferencePart(
      String style,
      String name,
      String pointing,
      Reference.Formatted entry,
      Reference.Formatted pointer) {
    static ReferencePart of(Reference reference) {
      return new ReferencePart(
          reference.style().code(),
          reference.style().title(),
          switch (reference.style().pointer()) {
            case IN_TEXT -> "in-text";
            case NOTE -> "note";
          },
          reference.entry(),
          reference.pointer());
    }
  }

  record FilePart(String name, String url, String file) {}

  record SourcesPart(int count, List<FilePart> files) {}

  static CitationDocument of(
      CitationRequest request, Citation citation, List<Reference> references) {
    return new CitationDocument(
        citation.address(),
        request.accessed(),
        references.stream().map(ReferencePart::of).toList(),
        files(request, citation, false),
        new SourcesPart(
            citation.sources().size(),
            citation.sources().isEmpty() ? List.of() : files(request, citation, true)));
  }

  private static List<FilePart> files(
      CitationRequest request, Citation citation, boolean ofSources) {
    return Arrays.stream(CitationFormat.values())
        .map(
            format ->
                new FilePart(
                    format.title(),
                    request.fileAddress(format, ofSources),
                    CitationRequest.fileName(format, citation, ofSources)))
        .toList();
  }
}
