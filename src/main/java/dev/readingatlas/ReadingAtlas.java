package dev.readingatlas;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the server. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ReadingAtlas {
  public static void main(String[] args) {
    List<String> missing = BundledResources.missing();
    if (!missing.isEmpty()) {
      System.err.println(
          "Reading Atlas cannot start: this build lacks "
              + String.join(", ", missing)
              + ". Build it anew: ./atlas build");
      System.exit(1);
    }
    SpringApplication.run(ReadingAtlas.class, args);
  }
}
