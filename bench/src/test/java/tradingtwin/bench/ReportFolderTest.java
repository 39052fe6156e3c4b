package tradingtwin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReportFolderTest {

  @Test
  void onlyAWholeRunReplacesTheCommittedReport() {
    assertThat(ReportFolder.of(null, true)).isEqualTo(Path.of("bench/reports"));
    assertThat(ReportFolder.of(null, false)).isEqualTo(Path.of("bench/target/reports"));
  }

  @Test
  void aFolderThatIsAskedForIsTaken() {
    assertThat(ReportFolder.of(Path.of("elsewhere"), false)).isEqualTo(Path.of("elsewhere"));
    assertThat(ReportFolder.of(Path.of("elsewhere"), true)).isEqualTo(Path.of("elsewhere"));
  }

  @Test
  void everyCommandHasAReportFolderOfItsOwnChoice() {
    for (String command : new String[] {"detection", "speed", "gate"}) {
      var out =
          BenchApplication.commands()
              .getSubcommands()
              .get(command)
              .getCommandSpec()
              .findOption("--out");
      assertThat(out.defaultValue()).as(command).isNull();
      assertThat(String.join(" ", out.description())).contains("bench/target/reports");
    }
  }
}
