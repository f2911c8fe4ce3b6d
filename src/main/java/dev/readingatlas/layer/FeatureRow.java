package dev.readingatlas.layer;

/**
 * A feature as it lies in the store, for those who hand many of them on: nothing of it is parsed.
 *
 * @param id the row's own number; never used again while the program runs
 * @param key names it within its layer
 * @param wkb its shape as (E)WKB in lon, lat, or null; {@link FlatShape} reads it
 * @param name what to call it, or null
 * @param note what a reader should know of it, or null
 * @param source where this one comes from, or null for the layer's source
 * @param edtf when it was so, or null if it is not bound to time
 * @param properties the columns of its record as one JSON object, without white space
 */
public record FeatureRow(
    long id,
    String key,
    byte[] wkb,
    String name,
    String note,
    String source,
    String edtf,
    String properties) {}
