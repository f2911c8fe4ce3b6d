package dev.readingatlas.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The server's atlas documents keep the contract from which the viewer's types are generated. */
@SpringBootTest
@AutoConfigureMockMvc
class DocumentSchemaTest {
  private static Schema schema;

  @Autowired MockMvc http;

  @BeforeAll
  static void readSchema() throws Exception {
    try (InputStream file =
        DocumentSchemaTest.class.getResourceAsStream(
            "/META-INF/resources/schema/document.schema.json")) {
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(file, InputFormat.JSON);
    }
  }

  @Test
  void document_keepsTheSchema() throws Exception {
    assertThat(errors(document())).isEmpty();
  }

  @Test
  void field_thatIsMissingOrUnknown_breaksTheSchema() throws Exception {
    assertThat(errors(document().replaceFirst("\"revision\":\\d+,", ""))).hasSize(1);
    assertThat(errors(document().replaceFirst("\"kind\":", "\"sort\":\"x\",\"kind\":"))).hasSize(1);
  }

  private String document() throws Exception {
    return http.perform(MockMvcRequestBuilders.get("/api/atlases/aras"))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private static List<Error> errors(String document) {
    return schema.validate(document, InputFormat.JSON);
  }
}
