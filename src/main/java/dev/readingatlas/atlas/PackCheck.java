package dev.readingatlas.atlas;

import dev.readingatlas.asset.AssetStore;
import dev.readingatlas.layer.LayerStore;
import dev.readingatlas.source.Finding;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Checks packs without a server: {@code ./atlas check FOLDER}. Each pack is imported into a
 * database in memory, so that the check finds what an import would find.
 */
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  FlywayAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  TransactionAutoConfiguration.class
})
@Import({AtlasStore.class, LayerStore.class, PackImporter.class, PackReader.class})
public class PackCheck {
  private static final Map<Finding.Severity, String> SEVERITIES =
      Map.of(
          Finding.Severity.FATAL, "FAULT",
          Finding.Severity.WARNING, "warning",
          Finding.Severity.NOTE, "note");

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** Nothing is kept of a pack that is only checked. */
  @Bean
  AssetStore assets() {
    return AssetStore.NOWHERE;
  }

  /**
   * Checks packs and prints the findings.
   *
   * @param folders of packs
   * @param out for findings and results
   * @return exit code: 0 if all packs are sound, 1 if one is not, 2 if there is nothing to check
   */
  public static int run(List<Path> folders, PrintStream out) {
    if (folders.isEmpty()) {
      out.println("Name the folder of a pack: ./atlas check my-atlas");
      return 2;
    }
    for (Path folder : folders) {
      if (!Files.isRegularFile(folder.resolve(PackReader.ATLAS_FILE))) {
        out.println(
            folder
                + " is no pack: "
                + (Files.isDirectory(folder) ? "it has no atlas.yaml" : "there is no such folder"));
        return 2;
      }
    }
    SpringApplication application = new SpringApplication(PackCheck.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    try (ConfigurableApplicationContext context =
        application.run(
            "--spring.datasource.url=jdbc:h2:mem:check",
            "--spring.main.banner-mode=off",
            "--logging.level.root=off",
            "--logging.level.dev.readingatlas=off")) {
      PackImporter importer = context.getBean(PackImporter.class);
      boolean sound = true;
      for (Path folder : folders) {
        sound &= report(importer.importFolder(folder.toAbsolutePath().normalize()), out);
      }
      return sound ? 0 : 1;
    }
  }

  private static boolean report(PackReport report, PrintStream out) {
    for (Finding problem : report.problems()) {
      out.println(
          SEVERITIES.get(problem.severity()) + "  " + FindingText.ENGLISH.withPlace(problem));
    }
    boolean sound = report.outcome() != PackReport.Outcome.FAILED;
    long others = report.problems().stream().filter(problem -> !problem.fatal()).count();
    out.println(
        sound
            ? report.pack() + ": sound" + (others == 0 ? "" : ", with the remarks above")
            : report.pack() + ": cannot be imported; mend the faults above");
    return sound;
  }
}
