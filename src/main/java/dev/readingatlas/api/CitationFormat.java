package dev.readingatlas.api;

import dev.readingatlas.citation.BibTex;
import dev.readingatlas.citation.CslItem;
import dev.readingatlas.citation.Ris;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** The files in which works are handed out. */
enum CitationFormat {
  BIBTEX("BibTeX", "bib", "application/x-bibtex;charset=UTF-8") {
    @Override
    byte[] write(List<CslItem> works, JsonMapper json) {
      return BibTex.write(works).getBytes(StandardCharsets.UTF_8);
    }
  },
  RIS("RIS", "ris", "application/x-research-info-systems;charset=UTF-8") {
    @Override
    byte[] write(List<CslItem> works, JsonMapper json) {
      return Ris.write(works).getBytes(StandardCharsets.UTF_8);
    }
  },
  CSL_JSON("CSL-JSON", "json", "application/vnd.citationstyles.csl+json") {
    @Override
    byte[] write(List<CslItem> works, JsonMapper json) {
      return json.writerWithDefaultPrettyPrinter()
          .writeValueAsBytes(works.stream().map(CslItem::fields).toList());
    }
  };

  private final String title;
  private final String extension;
  private final MediaType mediaType;

  CitationFormat(String title, String extension, String mediaType) {
    this.title = title;
    this.extension = extension;
    this.mediaType = MediaType.parseMediaType(mediaType);
  }

  /** The format's name for readers. */
  String title() {
    return title;
  }

  /** How the names of its files end, without the dot. */
  String extension() {
    return extension;
  }

  MediaType mediaType() {
    return mediaType;
  }

  abstract byte[] write(List<CslItem> works, JsonMapper json);
}
