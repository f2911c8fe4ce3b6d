package dev.readingatlas.ogc;

import dev.readingatlas.PostgresDatabase;

/** The same on PostgreSQL. */
class OgcFeaturesOnPostgresTest extends OgcFeaturesTest implements PostgresDatabase {}
