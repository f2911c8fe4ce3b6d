package dev.readingatlas.layer;

/**
 * A layer whose features lie in the store and are not seen yet.
 *
 * @param layer with its counts
 * @param set the number its features lie under
 * @param profile what its file had, and how far its features reach
 * @param density how much there is of it
 */
public record StagedLayer(Layer layer, long set, LayerProfile profile, LayerDensity density) {}
