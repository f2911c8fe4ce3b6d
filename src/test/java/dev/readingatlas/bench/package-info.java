/** What {@code ./atlas bench geodata} runs: the built jar beside other servers of geodata. */
package dev.readingatlas.bench;
