package dev.readingatlas;

import dev.readingatlas.atlas.PackCheck;
import dev.readingatlas.maintenance.CommandLine;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the server, checks packs ({@code check FOLDER}), or carries out a command. */
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
    if (args.length > 0 && args[0].equals("check")) {
      List<Path> folders = Arrays.stream(args).skip(1).map(Path::of).toList();
      System.exit(PackCheck.run(folders, System.out));
    }
    if (args.length > 0 && CommandLine.has(args[0])) {
      System.exit(CommandLine.run(List.of(args), System.out));
    }
    SpringApplication.run(ReadingAtlas.class, args);
  }
}
