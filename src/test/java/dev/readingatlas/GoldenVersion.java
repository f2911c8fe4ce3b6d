package dev.readingatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The result that a version of some code gave for fixed input, as checksums. If the result changes
 * and the version does not, servers would keep what the old code has stored.
 */
public final class GoldenVersion {
  private GoldenVersion() {}

  /**
   * Fails if the result is not that of the golden file, and writes the new one to {@code target}.
   *
   * @param golden name of the file in {@code src/test/resources}
   * @param constant the constant to raise, for people
   * @param version its value
   * @param result all the code made, in a fixed order
   */
  public static void check(String golden, String constant, String version, byte[] result)
      throws IOException {
    Path file = Path.of("src/test/resources", golden);
    Path fresh = Path.of("target", file.getFileName().toString());
    String now = "version " + version + "\nresult " + sha256(result) + "\n";
    Files.writeString(fresh, now);
    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .as(
            "The code gives another result for the same input. Raise %s (now %s), run the test again, and copy %s to %s.",
            constant, version, fresh, file)
        .isEqualTo(now);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
