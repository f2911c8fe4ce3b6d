package dev.readingatlas.http;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Status 404: the requested thing does not exist. */
public final class NotFoundProblem extends ErrorResponseException {
  /**
   * @param type the last part of the problem's type, which stays the same in later versions
   * @param title the problem in a few words
   * @param detail a sentence that names the place of the list or the documentation
   */
  public NotFoundProblem(String type, String title, String detail) {
    super(HttpStatus.NOT_FOUND, problem(type, title, detail), null);
  }

  public static NotFoundProblem atlas(String slug) {
    return new NotFoundProblem(
        "atlas-unknown",
        "No such atlas",
        "There is no atlas " + slug + "; /api/atlases lists them.");
  }

  /** An atlas has no revision of that number. */
  public static NotFoundProblem revision(String slug, int number, List<Integer> there) {
    NotFoundProblem problem =
        new NotFoundProblem(
            "revision-unknown",
            "No such revision",
            "The atlas " + slug + " has no revision " + number + "; revisions lists those it has.");
    problem.getBody().setProperty("revisions", there);
    return problem;
  }

  public static NotFoundProblem layer(String id) {
    return new NotFoundProblem(
        "layer-unknown",
        "No such layer",
        "There is no layer " + id + "; each atlas lists its own.");
  }

  public static NotFoundProblem tile(String layer, int maxZoom) {
    return new NotFoundProblem(
        "tile-unknown",
        "No such tile",
        "The layer "
            + layer
            + " has tiles at zooms 0 to "
            + maxZoom
            + ", with x and y from 0 up to 2 to the power of the zoom, less one.");
  }

  public static NotFoundProblem cited(String slug) {
    return new NotFoundProblem(
        "citation-unknown",
        "No such place, reading or excerpt",
        "The atlas "
            + slug
            + " has nothing of this name; /api/atlases/"
            + slug
            + " lists its places, readings and excerpts.");
  }

  public static NotFoundProblem unapi(String id) {
    return new NotFoundProblem(
        "unapi-unknown", "No such identifier", "Nothing is known by the identifier " + id + ".");
  }

  public static NotFoundProblem address() {
    return new NotFoundProblem(
        "address-unknown", "No such address", "Nothing is served here; docs/api.md lists what is.");
  }

  private static ProblemDetail problem(String type, String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, detail);
    problem.setType(URI.create("urn:readingatlas:problem:" + type));
    problem.setTitle(title);
    return problem;
  }
}
