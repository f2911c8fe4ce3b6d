package dev.readingatlas.picture;

/**
 * A place a label may take.
 *
 * @param box of its letters in pixels
 * @param baseline of a label along a line, left to right; null for a level one
 */
record LabelSpot(Box box, double[] baseline) {}
