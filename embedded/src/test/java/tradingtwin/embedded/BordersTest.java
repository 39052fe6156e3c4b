package tradingtwin.embedded;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class BordersTest {
  private static final String HERE = "tradingtwin.embedded";
  private static final JavaClasses EMBEDDED =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(HERE);

  @Test
  void everyDoorHasASign() throws ClassNotFoundException {
    for (JavaClass one : EMBEDDED) {
      assertThat(
              Class.forName(one.getPackageName() + ".package-info")
                  .isAnnotationPresent(NullMarked.class))
          .as(one.getPackageName())
          .isTrue();
    }
  }

  @Test
  void theEnginesDoNotKnowTheProductNorEachOther() {
    noClasses()
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("tradingtwin..")
                .and(JavaClass.Predicates.resideOutsideOfPackage(HERE + "..")))
        .check(EMBEDDED);
    noClasses()
        .that()
        .resideInAPackage(HERE + ".redis")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(HERE + ".postgres")
        .check(EMBEDDED);
    noClasses()
        .that()
        .resideInAPackage(HERE + ".postgres")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(HERE + ".redis")
        .check(EMBEDDED);
  }
}
