package dev.readingatlas.citation;

/**
 * The cited work: a place, a reading or an excerpt of an atlas, or the atlas itself if none is
 * named.
 *
 * @param place the place's id, or null
 * @param reading the reading's id, or null; beside an excerpt, the reading it stands in
 * @param excerpt the excerpt's id, or null
 */
public record Cited(String place, String reading, String excerpt) {
  public Cited {
    if (place != null && (reading != null || excerpt != null)) {
      throw new IllegalArgumentException(
          "One thing is cited at a time: a place (" + place + "), or a reading or its excerpt");
    }
  }

  /** The atlas itself. */
  public static Cited atlas() {
    return new Cited(null, null, null);
  }

  /**
   * What a page shows foremost, by the parameters of its address; blank ones count as absent. An
   * excerpt comes before the place it is shown with, and that before the reading.
   */
  public static Cited shownBy(String place, String reading, String excerpt) {
    if (given(excerpt)) {
      return new Cited(null, given(reading) ? reading : null, excerpt);
    }
    if (given(place)) {
      return new Cited(place, null, null);
    }
    return given(reading) ? new Cited(null, reading, null) : atlas();
  }

  private static boolean given(String id) {
    return id != null && !id.isBlank();
  }
}
