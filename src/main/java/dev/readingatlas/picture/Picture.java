package dev.readingatlas.picture;

/**
 * A picture ready to be sent.
 *
 * @param png its bytes
 * @param version changes whenever the bytes change
 */
public record Picture(byte[] png, String version) {}
