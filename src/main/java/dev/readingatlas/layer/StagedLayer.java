package dev.readingatlas.layer;

/**
 * A layer whose features lie in the store and are not seen yet.
 *
 * @param layer with its counts
 * @param set the number its features lie under
 * @param remarks JSON that the importer keeps with the features, or null
 */
public record StagedLayer(Layer layer, long set, String remarks) {}
