/** Random requests, well formed and not, against the built server: {@code ./atlas fuzz}. */
package dev.readingatlas.fuzz;
