package tradingtwin.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tradingtwin.app.demo.DemoTrader;
import tradingtwin.app.home.HeldFolder;
import tradingtwin.contracts.json.ContractJson;

class TwinCommandTest {
  @TempDir Path dir;

  @Test
  void previewsAFileAsJson() throws Exception {
    var typed = Typed.twin("import", "preview", demo(), "--json");

    assertThat(typed.code()).isZero();
    assertThat(typed.err()).isEmpty();
    var preview = json(typed);
    assertThat(preview.get("format").asString()).isEqualTo("twin-template");
    assertThat(preview.get("timezone").asString()).isNotBlank();
    assertThat(preview.get("errors")).isEmpty();
    var trade = preview.get("trades").get(0);
    assertThat(trade.propertyNames())
        .containsExactly(
            "extId", "symbol", "side", "qty", "price", "fee", "feeCurrency", "ts", "tsPrecision");
    assertThat(trade.get("extId").asString()).isEqualTo("demo-0001");
    assertThat(trade.get("price").isString()).isTrue();
  }

  @Test
  void namesTheColumnsOfAFileThatItDoesNotKnow() throws Exception {
    var file = Files.writeString(dir.resolve("odd.csv"), "Colour,Weight\nred,3\nblue,4\n");

    var typed = Typed.twin("import", "preview", file, "--json");

    assertThat(typed.code()).isEqualTo(TwinCommand.NOT_UNDERSTOOD);
    assertThat(typed.err()).contains("Colour, Weight");
    var preview = json(typed);
    assertThat(preview.get("format").isNull()).isTrue();
    assertThat(preview.get("trades")).isEmpty();
    assertThat(preview.get("errors").get(0).get("message").asString()).contains("Colour");
  }

  @Test
  void showsWhatAFileSaysAboutHabits() throws Exception {
    var typed = Typed.twin("analyze", demo());

    assertThat(typed.code()).isZero();
    assertThat(typed.out())
        .contains("round trips")
        .contains("found, confidence")
        .contains("not enough data")
        .contains("not found")
        .doesNotContain("DISPOSITION");
  }

  /// The demo's times carry their offset, so only where days begin changes.
  @Test
  void daysBeginWhereTheTraderSays() throws Exception {
    var inUtc = json(Typed.twin("analyze", demo(), "--json"));
    var said = json(Typed.twin("analyze", demo(), "--json", "--timezone", "UTC"));
    var elsewhere = json(Typed.twin("analyze", demo(), "--json", "--timezone", "Asia/Tokyo"));

    assertThat(said.get("habits")).isEqualTo(inUtc.get("habits"));
    assertThat(elsewhere.get("first")).isEqualTo(inUtc.get("first"));
    assertThat(habit(elsewhere, "OVERTRADING").get("evidence"))
        .isNotEqualTo(habit(inUtc, "OVERTRADING").get("evidence"));
  }

  /// Without a word about it, days begin in the zone that the file's times were read in.
  @Test
  void daysBeginInTheZoneOfTheFile() throws Exception {
    var local = DemoTrader.fills().replaceAll("(\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?)Z", "$1");
    var file = Files.writeString(dir.resolve("local.csv"), local);
    var tokyo = json(Typed.twin("analyze", file, "--json", "--timezone", "Asia/Tokyo"));
    var utc = json(Typed.twin("analyze", file, "--json", "--timezone", "UTC"));

    assertThat(tokyo.get("timezone").asString()).isEqualTo("Asia/Tokyo");
    assertThat(tokyo.get("first")).isNotEqualTo(utc.get("first"));
    assertThat(habit(tokyo, "OVERTRADING").get("evidence"))
        .isEqualTo(habit(utc, "OVERTRADING").get("evidence"));
  }

  private static JsonNode habit(JsonNode analysis, String label) {
    for (JsonNode each : analysis.get("habits")) {
      if (each.get("label").asString().equals(label)) {
        return each;
      }
    }
    throw new AssertionError(label);
  }

  @Test
  void readsOwnPricesOfSymbolsThatAreNotBundled() throws Exception {
    var fills = DemoTrader.fills().replace("BTC-USD", "OWN-USD");
    var file = Files.writeString(dir.resolve("own.csv"), fills);
    var bars = new StringBuilder("date,open,high,low,close,volume\n");
    for (var day = LocalDate.parse("2024-01-01"); day.getYear() == 2024; day = day.plusDays(1)) {
      bars.append(day).append(",60000,90000,30000,60000,1\n");
    }
    var prices = Files.writeString(dir.resolve("OWN-USD.csv"), bars);

    assertThat(Typed.twin("analyze", file).out()).contains("No prices are at hand for OWN-USD");
    var typed = Typed.twin("analyze", file, "--candles", prices);
    assertThat(typed.code()).isZero();
    assertThat(typed.out()).doesNotContain("No prices are at hand");
    assertThat(Typed.twin("analyze", file, "--candles", file).err()).contains("own.csv: Line 1: ");
  }

  @Test
  void writesOnePageThatRefersToNothingAndRunsNothing() throws Exception {
    var hostile =
        DemoTrader.fills().replace(",demo\n", ",\"<script>alert(1)</script>\"\n")
            + "nonsense,<img src=x onerror=alert(1)>,BUY,1,1,0,USD,x,y\n";
    var file = Files.writeString(dir.resolve("hostile.csv"), hostile);
    var page = dir.resolve("report.html");

    var typed = Typed.twin("analyze", file, "--html", page);

    assertThat(typed.code()).isZero();
    assertThat(Files.readString(page))
        .contains("prefers-color-scheme")
        .contains("Lines not read: 1")
        .doesNotContain("<script")
        .doesNotContain("<img")
        .doesNotContain("://");
  }

  @Test
  void saysInOneSentenceWhatIsWrongWithAnInput() {
    var missing = Typed.twin("analyze", dir.resolve("nowhere.csv"));

    assertThat(missing.code()).isEqualTo(TwinCommand.REFUSED);
    assertThat(missing.err().lines())
        .containsExactly("There is no file " + dir.resolve("nowhere.csv") + ".");
  }

  @Test
  void saysWhichZoneOrFormatThereIsNot() throws Exception {
    assertThat(Typed.twin("analyze", demo(), "--timezone", "Mars/Olympus").err())
        .contains("There is no time zone 'Mars/Olympus'");
    assertThat(Typed.twin("analyze", demo(), "--format", "excel").err())
        .contains("There is no format 'excel'")
        .contains("twin-template");
  }

  @Test
  void refusesToStartOnAFolderInUse() {
    try (var held = HeldFolder.take(dir.resolve("twin"))) {
      var typed = Typed.twin("run", "--data", held.root());

      assertThat(typed.code()).isEqualTo(TwinCommand.REFUSED);
      assertThat(typed.err().lines()).hasSize(1);
      assertThat(typed.err()).contains("in use by another Trading Twin");
    }
  }

  @Test
  void refusesToStartOnAPortInUse() throws Exception {
    try (var stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = stranger.getLocalPort();
      var typed = Typed.twin("run", "--data", dir.resolve("twin"), "--port", port);

      assertThat(typed.code()).isEqualTo(TwinCommand.REFUSED);
      assertThat(typed.err().lines()).hasSize(1);
      assertThat(typed.err()).contains("Port " + port + " is in use");
    }
  }

  @Test
  void deletesNothingWithoutATerminalToAskOn() {
    try (var held = HeldFolder.take(dir.resolve("twin"))) {
      held.secrets().hexKey("csrf-secret");
    }

    var typed = Typed.twin("run", "--fresh", "--data", dir.resolve("twin"));

    assertThat(typed.code()).isEqualTo(TwinCommand.REFUSED);
    assertThat(typed.err()).contains("no terminal to ask on");
    assertThat(dir.resolve("twin/secrets/csrf-secret")).exists();
  }

  @Test
  void explainsItself() {
    assertThat(Typed.twin("help").out()).contains("run").contains("analyze").contains("import");
    assertThat(Typed.twin().code()).isEqualTo(TwinCommand.NOT_UNDERSTOOD);
    assertThat(Typed.twin("run", "--port", "99999").err()).contains("1 to 65535");
  }

  private Path demo() throws Exception {
    return Files.writeString(dir.resolve("fills.csv"), DemoTrader.fills());
  }

  private static JsonNode json(Typed typed) {
    return ContractJson.strict().readTree(typed.out());
  }
}
