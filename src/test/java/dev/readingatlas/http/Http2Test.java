package dev.readingatlas.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A server with a certificate, asked as browsers ask. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
@Tag("slow")
class Http2Test {
  private static final String PASSWORD = "for-this-test";

  @TempDir static Path folder;

  @LocalServerPort int port;

  @DynamicPropertySource
  static void certified(DynamicPropertyRegistry properties)
      throws IOException, InterruptedException {
    Path store = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "here",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString())
            .inheritIO()
            .start();
    assertThat(keytool.waitFor()).isZero();
    Path packs = Files.createDirectory(folder.resolve("packs"));
    properties.add("atlas.packs", packs::toString);
    properties.add("server.ssl.key-store", () -> "file:" + store);
    properties.add("server.ssl.key-store-password", () -> PASSWORD);
  }

  @Test
  void answers_overTls_areHttp2_withoutACookie() throws Exception {
    try (HttpClient client = HttpClient.newBuilder().sslContext(trusting()).build()) {
      for (String path : new String[] {"/api/atlases", "/embed/nowhere", "/embed.js"}) {
        HttpResponse<String> answer =
            client.send(
                HttpRequest.newBuilder(URI.create("https://localhost:" + port + path)).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.version()).as(path).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.headers().firstValue("set-cookie")).as(path).isEmpty();
      }
    }
  }

  private static SSLContext trusting() throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve("keys.p12"))) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("here", keys.getCertificate("here"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
