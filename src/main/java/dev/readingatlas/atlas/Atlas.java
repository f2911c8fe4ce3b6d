package dev.readingatlas.atlas;

import dev.readingatlas.layer.Layer;
import dev.readingatlas.period.Period;
import dev.readingatlas.period.When;
import dev.readingatlas.place.Place;
import dev.readingatlas.reading.Reading;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/**
 * One published map with all it holds but geometry.
 *
 * @param slug last part of its address
 * @param revision counts up from 1 with every change
 * @param pinned whether its address names the revision; else it is the newest
 * @param checksum of all it was made from, its basemap's included
 * @param title what it is called
 * @param summary what it shows and from whose texts; may be empty
 * @param lang BCP 47 language of its own words
 * @param published when this edition was published, or null
 * @param csl what else is needed to cite it, as the fields of a CSL-JSON item; may be empty
 * @param bounds the view at first sight in lon, lat
 * @param languages of names to choose from, the default first
 * @param periods in the order of the pack
 * @param basemap layers of scenery, drawn below, in drawing order
 * @param layers its own layers, in drawing order
 * @param places in the order of the pack
 * @param readings in the order they are offered
 */
public record Atlas(
    String slug,
    int revision,
    boolean pinned,
    String checksum,
    String title,
    String summary,
    String lang,
    When published,
    Map<String, Object> csl,
    Envelope bounds,
    List<String> languages,
    List<Period> periods,
    List<Layer> basemap,
    List<Layer> layers,
    List<Place> places,
    List<Reading> readings) {

  public Atlas {
    csl = Collections.unmodifiableMap(new LinkedHashMap<>(csl));
    languages = List.copyOf(languages);
    periods = List.copyOf(periods);
    basemap = List.copyOf(basemap);
    layers = List.copyOf(layers);
    places = List.copyOf(places);
    readings = List.copyOf(readings);
  }

  /** How addresses name it: the slug, with the revision if the address names that. */
  public String name() {
    return new AtlasName(slug, pinned ? revision : null).toString();
  }
}
