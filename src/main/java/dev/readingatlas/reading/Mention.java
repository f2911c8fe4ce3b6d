package dev.readingatlas.reading;

/**
 * The name of a place in a paragraph.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset after its last UTF-16 unit
 * @param place id of the place
 */
public record Mention(int start, int end, String place) {}
