package dev.readingatlas.atlas;

import dev.readingatlas.source.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of one pack when it was last looked at.
 *
 * @param pack name of its folder
 * @param slug of its atlas; the folder's name if even that could not be read; null for no pack
 * @param outcome what was done
 * @param revision the one that is served now, or null if none is
 * @param problems fatal ones first
 */
record PackReport(
    String pack, String slug, Outcome outcome, Integer revision, List<Finding> problems) {

  /** What was done with a pack. */
  enum Outcome {
    /** It was new or had changed, and came in whole. */
    IMPORTED,
    /** It stands in the store as it is. */
    UNCHANGED,
    /** It could not be used; what was stored of it before is still served. */
    FAILED,
    /** It looks as if it were meant as a pack, and is none. */
    NO_PACK,
    /** Its folder is gone; what was stored of it is still served. */
    GONE,
    /** Its folder is gone, and nothing of it is served until it comes back. */
    WITHDRAWN
  }

  /** The same without the problems of that code. */
  PackReport without(String code) {
    List<Finding> others =
        problems.stream().filter(problem -> !problem.code().equals(code)).toList();
    return new PackReport(pack, slug, outcome, revision, others);
  }

  /** The same with one more problem. */
  PackReport with(Finding problem) {
    List<Finding> more = new ArrayList<>(problems);
    more.add(problem);
    return new PackReport(pack, slug, outcome, revision, List.copyOf(more));
  }
}
