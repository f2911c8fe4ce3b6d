package dev.readingatlas.api;

import dev.readingatlas.http.BadRequestProblem;
import dev.readingatlas.http.Caching;
import dev.readingatlas.http.NotFoundProblem;
import dev.readingatlas.http.Representation;
import dev.readingatlas.tile.NotReadyException;
import dev.readingatlas.tile.Summary;
import dev.readingatlas.tile.TileSet;
import dev.readingatlas.tile.Tiles;
import java.net.URI;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** {@code /tiles}: the description of a layer's tiles, and problems with requests for tiles. */
@RestController
class TileController {
  private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]*");

  private static final String NOT_READY =
      "The layer is being prepared for tiles; ask again in a few seconds.";

  private final Tiles tiles;
  private final JsonMapper json;

  TileController(Tiles tiles, JsonMapper json) {
    this.tiles = tiles;
    this.json = json;
  }

  /**
   * A description of the tiles of a layer in the form of TileJSON 3.0. Holds the address by which
   * the server was asked.
   */
  @GetMapping("/tiles/{layer}.json")
  ResponseEntity<byte[]> description(@PathVariable String layer, ServletWebRequest request) {
    TileSet set = tiles.of(layer).orElseThrow(() -> NotFoundProblem.layer(layer));
    String query = request.getRequest().getQueryString();
    if (!TileVersion.isSound(query)) {
      throw malformed();
    }
    String template =
        ServletUriComponentsBuilder.fromContextPath(request.getRequest()).build().toUriString()
            + set.template();
    byte[] bytes = json.writeValueAsBytes(TileJson.of(set, summary(set), template));
    return Representation.of(MediaType.APPLICATION_JSON, DigestUtils.md5DigestAsHex(bytes), bytes)
        .answer(request, Caching.ASK_AGAIN);
  }

  /** Answers a request that {@link TileAnswers} passed on: its address names no tile. */
  @GetMapping("/tiles/{layer}/{z}/{x}/{y}.mvt")
  void none(
      @PathVariable String layer,
      @PathVariable String z,
      @PathVariable String x,
      @PathVariable String y) {
    TileSet set = tiles.of(layer).orElseThrow(() -> NotFoundProblem.layer(layer));
    for (String number : new String[] {z, x, y}) {
      if (!NUMBER.matcher(number).matches()) {
        throw malformed();
      }
    }
    if (TilePath.of("/tiles/" + layer + "/" + z + "/" + x + "/" + y + ".mvt")
            instanceof TilePath path
        && set.has(path.z(), path.x(), path.y())) {
      // Only its query, or the way it is escaped, can be wrong.
      throw malformed();
    }
    throw NotFoundProblem.tile(set.layer().id(), set.maxZoom());
  }

  private Summary summary(TileSet set) {
    try {
      return tiles.summary(set);
    } catch (NotReadyException e) {
      throw notReady();
    }
  }

  private static ErrorResponseException notReady() {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, NOT_READY);
    problem.setType(URI.create("urn:readingatlas:problem:tiles-not-ready"));
    ErrorResponseException error =
        new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE, problem, null);
    error.getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
    return error;
  }

  private static BadRequestProblem malformed() {
    return new BadRequestProblem(
        "tile-malformed",
        "Not the address of a tile",
        "A tile is asked for as /tiles/{layer}/{z}/{x}/{y}.mvt with whole numbers, and with v={checksum} or without.");
  }
}
