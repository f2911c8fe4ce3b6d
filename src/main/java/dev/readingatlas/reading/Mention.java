package dev.readingatlas.reading;

/**
 * Where a paragraph names a place.
 *
 * @param start offset of the first UTF-16 unit
 * @param end offset just after the last one
 * @param place the place's id
 */
public record Mention(int start, int end, String place) {}
