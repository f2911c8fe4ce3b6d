package dev.readingatlas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The borders of docs: arrows run one way, and each library has one door. */
class ModularityTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.readingatlas");

  @Test
  void modules_asDeclared_holdTheirBorders() {
    ApplicationModules modules = ApplicationModules.of(ReadingAtlas.class);
    assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
        .containsExactlyInAnyOrder(
            "period",
            "crs",
            "source",
            "layer",
            "place",
            "reading",
            "asset",
            "atlas",
            "citation",
            "link",
            "picture",
            "http",
            "api",
            "embed",
            "ogc",
            "tile",
            "reader",
            "shell",
            "maintenance",
            "message");
    modules.verify();
  }

  @Test
  void geoTools_isUsedInCrsAndSourceOnly() {
    assertThat(CLASSES.stream().filter(c -> uses(c, "org.geotools"))).isNotEmpty();
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.readingatlas.crs", "dev.readingatlas.source..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.geotools..")
        .check(CLASSES);
  }

  @Test
  void vaadin_isUsedInPagesOnly() {
    assertThat(CLASSES.stream().filter(c -> uses(c, "com.vaadin"))).isNotEmpty();
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.readingatlas.reader", "dev.readingatlas.shell")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.vaadin..")
        .check(CLASSES);
  }

  @Test
  void subPackages_useTheirModulesRoot_neverTheReverse() {
    noClasses()
        .that()
        .resideInAPackage("dev.readingatlas.source")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.readingatlas.source.*")
        .check(CLASSES);
  }

  @Test
  void packages_haveNoNameThatSaysNothing() {
    classes()
        .should()
        .resideOutsideOfPackages(
            "..util..", "..common..", "..helper..", "..impl..", "..core..", "..dto..")
        .check(CLASSES);
  }

  private static boolean uses(com.tngtech.archunit.core.domain.JavaClass type, String library) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(d -> d.getTargetClass().getPackageName().startsWith(library));
  }
}
