package dev.readingatlas.layer;

import dev.readingatlas.layer.LayerProfile.Column;
import dev.readingatlas.layer.LayerProfile.Type;
import dev.readingatlas.period.When;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/** Gathers the profile of a layer from its features as they pass by. */
final class LayerSurvey {
  /** Empty for a column that has had no value yet. */
  private final Map<String, Optional<Type>> columns = new LinkedHashMap<>();

  private final Envelope box = new Envelope();
  private int largest;
  private long firstDay = Long.MAX_VALUE;
  private long lastDay = Long.MIN_VALUE;
  private boolean dated;
  private boolean openFirst;
  private boolean openLast;

  void add(Feature feature) {
    if (feature.geometry() != null && !feature.geometry().isEmpty()) {
      box.expandToInclude(feature.geometry().getEnvelopeInternal());
      largest = Math.max(largest, feature.geometry().getNumPoints());
    }
    When when = feature.when();
    if (when != null) {
      dated = true;
      openFirst |= when.first() == null;
      openLast |= when.last() == null;
      firstDay = when.first() == null ? firstDay : Math.min(firstDay, when.first());
      lastDay = when.last() == null ? lastDay : Math.max(lastDay, when.last());
    }
    feature.properties().forEach((name, value) -> columns.merge(name, type(value), this::both));
  }

  LayerProfile profile(String crs) {
    return new LayerProfile(
        crs,
        columns.entrySet().stream()
            .map(column -> new Column(column.getKey(), column.getValue().orElse(Type.STRING)))
            .toList(),
        largest,
        box.isNull() ? null : box,
        dated && !openFirst ? firstDay : null,
        dated && !openLast ? lastDay : null);
  }

  private static Optional<Type> type(Object value) {
    return Optional.ofNullable(
        switch (value) {
          case null -> null;
          case Integer whole -> Type.INTEGER;
          case Long whole -> Type.INTEGER;
          case Number number -> Type.NUMBER;
          case Boolean truth -> Type.BOOLEAN;
          case LocalDate day -> Type.DATE;
          default -> Type.STRING;
        });
  }

  private Optional<Type> both(Optional<Type> one, Optional<Type> other) {
    if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
      return one.isEmpty() ? other : one;
    }
    List<Optional<Type>> numbers = List.of(Optional.of(Type.INTEGER), Optional.of(Type.NUMBER));
    return Optional.of(
        numbers.contains(one) && numbers.contains(other) ? Type.NUMBER : Type.STRING);
  }
}
