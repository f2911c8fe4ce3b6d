package dev.readingatlas.asset;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;

/** Keeps files by checksum: sources of layers and other files of packs. Files never change. */
public interface AssetStore {
  /**
   * Stores a copy of a file; nothing is read or written if the same bytes are stored.
   *
   * @param checksum SHA-256 of the file, in hexadecimal
   * @throws java.io.UncheckedIOException if the copy has another checksum or cannot be written
   */
  void put(Path file, String checksum);

  /**
   * Opens a stored file; the caller closes it.
   *
   * @param checksum SHA-256 in hexadecimal
   * @throws java.io.UncheckedIOException if it is not there or cannot be read
   */
  InputStream open(String checksum);

  /**
   * Deletes the files that are not named and were stored before a time. Unnamed newer ones may
   * belong to an import that has not ended.
   *
   * @param named checksums of the files to keep
   * @return how many were deleted
   */
  int sweep(Set<String> named, Instant before);

  /** Stores nothing. */
  AssetStore NOWHERE =
      new AssetStore() {
        @Override
        public void put(Path file, String checksum) {}

        @Override
        public InputStream open(String checksum) {
          throw new IllegalStateException("Nothing is stored");
        }

        @Override
        public int sweep(Set<String> named, Instant before) {
          return 0;
        }
      };
}
