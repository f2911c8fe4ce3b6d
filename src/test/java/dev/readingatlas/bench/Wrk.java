package dev.readingatlas.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load generator wrk, on one thread. */
final class Wrk {
  /** Requests on their way at the same time. */
  static final int CONNECTIONS = 4;

  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
  private static final Pattern WORST = Pattern.compile(" 99%\\s+([0-9.]+)(us|ms|s)");
  private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

  private final Program program;
  private final int seconds;

  /**
   * @param seconds for which to measure
   */
  Wrk(Program program, int seconds) {
    this.program = program;
    this.seconds = seconds;
  }

  /**
   * What a server bore.
   *
   * @param rate answers a second
   * @param slow milliseconds within which 99 of 100 were answered
   */
  record Load(double rate, double slow) {}

  /**
   * Asks for an address again and again, with those headers.
   *
   * @param before seconds for which the same is done without measuring, so that a program is as
   *     fast as it becomes
   */
  Load measure(String address, Map<String, String> headers, int before) {
    run(address, headers, before);
    String text = run(address, headers, seconds);
    Matcher failed = FAILED.matcher(text);
    if (failed.find()) {
      throw new IllegalStateException(address + " failed " + failed.group(1) + " times");
    }
    Matcher worst = WORST.matcher(text);
    Matcher rate = RATE.matcher(text);
    if (!worst.find() || !rate.find()) {
      throw new IllegalStateException("wrk said what is not understood:\n" + text);
    }
    return new Load(Double.parseDouble(rate.group(1)), milliseconds(worst));
  }

  private String run(String address, Map<String, String> headers, int forSeconds) {
    List<Object> arguments =
        new ArrayList<>(
            List.of("--latency", "-t1", "-c" + CONNECTIONS, "-d" + forSeconds, "--timeout", "20s"));
    headers.forEach(
        (name, value) -> {
          arguments.add("-H");
          arguments.add(name + ": " + value);
        });
    arguments.add(address);
    return program.run(arguments.toArray());
  }

  private static double milliseconds(Matcher worst) {
    double number = Double.parseDouble(worst.group(1));
    return switch (worst.group(2)) {
      case "us" -> number / 1000;
      case "s" -> number * 1000;
      default -> number;
    };
  }
}
