/**
 * How what an atlas shows is cited: the works as CSL-JSON items, and these as references by the
 * rules of a style, as BibTeX and as RIS.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"atlas", "period", "place", "reading"})
package dev.readingatlas.citation;
