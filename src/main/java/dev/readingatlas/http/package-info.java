/**
 * HTTP below every module that answers requests: problem details, entity tags, compression,
 * cross-origin headers, queries, HTML. Owns no table.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package dev.readingatlas.http;
