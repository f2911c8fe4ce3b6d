package dev.readingatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AtlasDocumentTest {
  @Test
  void document_withoutVersion_isUpgraded_datesBecomeText() {
    AtlasDocument document =
        AtlasDocument.of(
            """
            {"slug":"a","published":2022,"periods":[{"id":"p","when":1992}],
             "readings":[{"id":"r","published":"2020","excerpts":[{"paragraph":3,"when":1993}]}]}
            """);
    assertThat(document.text())
        .isEqualTo(
            "{\"slug\":\"a\",\"published\":\"2022\",\"periods\":[{\"id\":\"p\",\"when\":\"1992\"}],"
                + "\"readings\":[{\"id\":\"r\",\"published\":\"2020\",\"excerpts\":[{\"paragraph\":3,\"when\":\"1993\"}]}],"
                + "\"schema\":1}");
  }

  @Test
  void document_readAndWritten_hasTheSameChecksum() {
    AtlasDocument document =
        AtlasDocument.of("{\"schema\":1,\"slug\":\"a\",\"bounds\":[1.50,2,3,4]}");
    assertThat(AtlasDocument.of(document.text()).checksum()).isEqualTo(document.checksum());
  }

  @Test
  void document_ofANewerSchema_isRefusedByASentence() {
    assertThatThrownBy(() -> AtlasDocument.of("{\"schema\":2,\"slug\":\"a\"}"))
        .isInstanceOf(NewerSchemaException.class)
        .hasMessage(
            "it is in version 2 of the schema, and this program reads versions up to 1; install a newer Reading Atlas");
  }

  @Test
  void pointers_areEscaped() {
    List<String> pointers = new ArrayList<>();
    AtlasDocument.forEach(
        AtlasDocument.of("{\"schema\":1,\"a/b\":{\"c~d\":[1]}}").root(),
        (pointer, value) -> pointers.add(pointer));
    assertThat(pointers).containsExactly("", "/schema", "/a~1b", "/a~1b/c~0d", "/a~1b/c~0d/0");
  }
}
