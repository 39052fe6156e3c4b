package tradingtwin.brokers.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tradingtwin.brokers.BrokerFill;

/// Files that are made while they are read, so that nothing can hold them.
class LongFilesTest {
  private static final String HEADER = "time,symbol,side,quantity,price\n";
  private static final String ROW = "2024-03-05T14:30:00Z,BTC-USD,BUY,1,1\n";
  private static final int MB = 1024 * 1024;

  @Test
  void aFileWithoutEndIsRefusedByItsSize() throws IOException {
    CsvOpening opened =
        new CsvImport(policy(2 * MB, MB, 1_000))
            .open(() -> new Repeated(HEADER, ROW, Integer.MAX_VALUE), CsvHints.none());

    assertThat(opened)
        .isEqualTo(
            new CsvReading.Refused("The file is larger than 2 MB. Export a shorter period."));
  }

  @Test
  void theFirstRowBeyondTheLimitIsNamedByItsLine() throws IOException {
    CsvOpening opened =
        new CsvImport(policy(2 * MB, MB, 1_000))
            .open(() -> new Repeated(HEADER, ROW, 5_000), CsvHints.none());
    AtomicInteger told = new AtomicInteger();

    CsvReading reading = ((KnownExport) opened).read(fill -> told.incrementAndGet());

    assertThat(reading)
        .isEqualTo(
            new CsvReading.Refused(
                "The file has more than 1,000 rows: line 1,002 is the first beyond them. Export a"
                    + " shorter period."));
    assertThat(told).hasValue(1_000);
  }

  @Test
  void fillsAreHandedOnOneByOneAndAreThoseOfTheWholeReading() throws IOException {
    byte[] file = (HEADER + ROW.repeat(3) + "damaged\n" + ROW).getBytes(StandardCharsets.UTF_8);
    CsvReading.Recognised whole =
        (CsvReading.Recognised) new CsvImport().read(file, CsvHints.none());
    List<BrokerFill> told = new ArrayList<>();

    CsvReading reading =
        ((KnownExport) new CsvImport().open(ExportFile.of(file), CsvHints.none())).read(told::add);

    assertThat(told).isEqualTo(whole.fills()).hasSize(4);
    assertThat(((CsvReading.Recognised) reading).errors()).isEqualTo(whole.errors());
  }

  @Test
  void aStatementThatMustBeSeenWholeHasALimitOfItsOwn() throws IOException {
    String header =
        "Symbol,Side,Type,Qty,Limit Price,Stop Price,Fill Price,Status,Commission,Placing Time,"
            + "Closing Time,Order ID,Level ID,Leverage,Margin\n";
    CsvOpening opened =
        new CsvImport(policy(2 * MB, 1_000, 1_000_000))
            .open(() -> new Repeated(header, ROW, 100), CsvHints.none());

    assertThat(opened)
        .isInstanceOfSatisfying(
            CsvReading.Refused.class,
            refused -> assertThat(refused.reason()).contains("TradingView").contains("up to 0 MB"));
  }

  @Test
  void linesEndWhereAnyEditorEndsThemWhereverThePiecesEnd() {
    String text = ("a\r\n" + "b".repeat(65_533) + "\r\n\n c\rd\n").repeat(3) + "last";
    List<String> expected = text.lines().filter(line -> !line.isBlank()).toList();
    List<String> read = new ArrayList<>();

    new LineReader(new StringReader(text), 100_000).forEachRemaining(l -> read.add(l.text()));

    assertThat(read).isEqualTo(expected);
  }

  @Test
  void ofALineWithoutEndOnlySoMuchIsKeptThatItIsSeenToBeTooLong() {
    LineReader lines = new LineReader(new StringReader("x".repeat(1_000_000) + "\nnext"), 1_000);

    assertThat(lines.next().text()).hasSize(1_001);
    assertThat(lines.next()).isEqualTo(new Line(2, "next"));
  }

  private static CsvPolicy policy(int bytes, int bytesWhole, int rows) {
    CsvPolicy usual = CsvPolicy.standard();
    return new CsvPolicy(
        bytes,
        bytesWhole,
        rows,
        usual.longestLine(),
        usual.mostColumns(),
        usual.longestNumber(),
        usual.headerWithin(),
        usual.linesPerRecord(),
        usual.mostProblems(),
        usual.rowsOpen(),
        usual.rowsTogether(),
        usual.mostEntries());
  }

  /// A header, and one row again and again.
  private static final class Repeated extends InputStream {
    private final byte[] row;
    private byte[] now;
    private int at;
    private int left;

    Repeated(String header, String row, int times) {
      this.now = header.getBytes(StandardCharsets.UTF_8);
      this.row = row.getBytes(StandardCharsets.UTF_8);
      this.left = times;
    }

    @Override
    public int read() {
      if (at == now.length) {
        if (left == 0) {
          return -1;
        }
        left--;
        now = row;
        at = 0;
      }
      return now[at++];
    }
  }
}
