package tradingtwin.edge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// What the front door may know.
class BordersTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("tradingtwin.edge");

  @Test
  void roomsKeepToWhatTheirSignsAllow() {
    ApplicationModules.of("tradingtwin.edge", ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .verify();
  }

  @Test
  void everyRoomHasASign() throws ClassNotFoundException {
    Set<String> rooms = CLASSES.stream().map(c -> c.getPackageName()).collect(Collectors.toSet());
    for (String room : rooms) {
      Package sign = Class.forName(room + ".package-info").getPackage();
      assertThat(sign.isAnnotationPresent(NullMarked.class)).as(room).isTrue();
      if (!room.equals("tradingtwin.edge")) {
        assertThat(sign.isAnnotationPresent(ApplicationModule.class)).as(room).isTrue();
      }
    }
  }

  @Test
  void noRoomKnowsADatabase() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.postgresql.Driver",
        "com.zaxxer.hikari.HikariDataSource",
        "org.springframework.jdbc.core.JdbcTemplate",
        "org.flywaydb.core.Flyway",
        "tradingtwin.engine.candles.Candle"
      })
  void theClassPathHasNoDatabaseAndNoEngine(String name) {
    assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void onlyOurOwnPartsAndContractsAreKnown() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            List.of("tradingtwin.core..", "tradingtwin.coach..", "tradingtwin.workers..")
                .toArray(String[]::new))
        .check(CLASSES);
  }
}
