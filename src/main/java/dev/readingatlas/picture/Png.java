package dev.readingatlas.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes images as PNG with a palette, packed. */
final class Png {
  /** 0 is tightest; beyond this, little is won for much time. */
  private static final float TIGHTNESS = 0.2f;

  private Png() {}

  static Picture of(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(200_000);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    // No file: Java would otherwise put its buffer on disk.
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(TIGHTNESS);
      writer.setOutput(out);
      writer.write(null, new IIOImage(FewColors.of(image), null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    byte[] png = bytes.toByteArray();
    return new Picture(png, HexFormat.of().formatHex(digest(png), 0, 12));
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
