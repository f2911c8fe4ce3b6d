package dev.readingatlas.tile;

import dev.readingatlas.PostgresDatabase;

/** The same on PostgreSQL. */
class TilesOnPostgresTest extends TilesTest implements PostgresDatabase {}
