package dev.readingatlas.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Which labels fit where: greedy, the most important first, none over another. */
final class LabelPlacement<L> {
  private final List<Candidate<L>> candidates = new ArrayList<>();
  private final List<Obstacle> obstacles = new ArrayList<>();
  private final List<LabelSpot> taken = new ArrayList<>();

  /**
   * A label that wants a place.
   *
   * @param id of its feature
   * @param priority higher goes first; of equals the earlier
   * @param spots the best first
   * @param insistent takes its best place even over symbols, though never over another label
   */
  record Candidate<L>(
      L label, String id, double priority, List<LabelSpot> spots, boolean insistent) {}

  /** A symbol that labels keep clear of, but for its own feature's. */
  private record Obstacle(String id, LabelSpot symbol) {}

  void add(Candidate<L> candidate) {
    candidates.add(candidate);
  }

  void keepClear(String id, Box box) {
    obstacles.add(new Obstacle(id, LabelSpot.level(box)));
  }

  /** Keeps every label from where something stands already. */
  void take(Box box) {
    taken.add(LabelSpot.level(box));
  }

  /** Hands over each label that has found a place. */
  void place(BiConsumer<L, LabelSpot> receiver) {
    candidates.sort(Comparator.comparingDouble((Candidate<L> one) -> one.priority()).reversed());
    for (Candidate<L> candidate : candidates) {
      List<LabelSpot> free =
          candidate.spots().stream()
              .filter(spot -> taken.stream().noneMatch(spot::collidesWith))
              .toList();
      Optional<LabelSpot> clear =
          free.stream()
              .filter(
                  spot ->
                      obstacles.stream()
                          .noneMatch(
                              one ->
                                  !one.id().equals(candidate.id())
                                      && spot.collidesWith(one.symbol())))
              .findFirst();
      Optional<LabelSpot> chosen =
          clear.isPresent() || !candidate.insistent() ? clear : free.stream().findFirst();
      chosen.ifPresent(
          spot -> {
            taken.add(spot);
            receiver.accept(candidate.label(), spot);
          });
    }
  }
}
