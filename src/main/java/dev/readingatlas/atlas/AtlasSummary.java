package dev.readingatlas.atlas;

/**
 * What a list of atlases says of one.
 *
 * @param slug last part of its address
 * @param lang language of its own words, BCP 47
 * @param title what it is called
 * @param summary what it shows and from whose texts; may be empty
 * @param revision counts up from 1 with every change
 * @param readings how many texts it holds
 * @param places how many places it holds
 */
public record AtlasSummary(
    String slug,
    String lang,
    String title,
    String summary,
    int revision,
    int readings,
    int places) {}
