package dev.readingatlas.maintenance;

import dev.readingatlas.atlas.PackExport;
import dev.readingatlas.atlas.Publishing;
import dev.readingatlas.maintenance.Backup.Summary;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** Carries out commands of the person who runs the server. */
@Component
class Commands {
  private final Backup backup;
  private final Restore restore;
  private final PackExport export;
  private final Publishing publishing;

  Commands(Backup backup, Restore restore, PackExport export, Publishing publishing) {
    this.backup = backup;
    this.restore = restore;
    this.export = export;
    this.publishing = publishing;
  }

  /**
   * Carries out a command.
   *
   * @param words the command and what it is about; paths are absolute
   * @param serving whether a server runs on the store
   * @return a sentence about the result
   * @throws CommandException if it cannot be carried out
   */
  String run(List<String> words, boolean serving) {
    return switch (words.getFirst()) {
      case "backup" -> {
        Path file = Path.of(words.get(1));
        Summary summary = backup.write(file);
        yield file + ": " + text(summary);
      }
      case "restore" -> {
        if (serving) {
          throw new CommandException("A server runs on this store; stop it first.");
        }
        yield "Restored " + text(restore.read(Path.of(words.get(1)))) + ".";
      }
      case "export" -> export(words.get(1), Path.of(words.get(2)));
      case "rollback" -> rollBack(words.get(1), words.get(2));
      default -> throw new CommandException("There is no command " + words.getFirst() + ".");
    };
  }

  private static String text(Summary summary) {
    return "%d atlases, %d revisions, %d features, %d files"
        .formatted(
            summary.rows().get("atlas"),
            summary.rows().get("revision"),
            summary.rows().get("feature"),
            summary.assets());
  }

  private String export(String name, Path file) {
    if (!export.write(name, file)) {
      throw new CommandException("There is no atlas " + name + ".");
    }
    return file + ": the pack of " + name;
  }

  private String rollBack(String slug, String number) {
    try {
      int revision = publishing.publishAgain(slug, Integer.parseInt(number));
      return "%s: revision %s is published again, as revision %d".formatted(slug, number, revision);
    } catch (NumberFormatException e) {
      throw new CommandException(number + " is no number of a revision.", e);
    } catch (IllegalArgumentException e) {
      throw new CommandException("Nothing was changed: " + e.getMessage() + ".", e);
    }
  }
}
