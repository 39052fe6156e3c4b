package tradingtwin.brokers.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static tradingtwin.brokers.csv.Imported.reading;
import static tradingtwin.brokers.csv.Imported.recognised;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.TsPrecision;
import tradingtwin.brokers.csv.format.DecimalMark;

class CsvImportTest {

  private static final String HEADER = "time,symbol,side,quantity,price,fee,fee_currency,id\n";
  private static final String ROW = "2024-03-05T14:30:00Z,BTC-USD,BUY,0.5,60000,12,USD,";

  @Test
  void twoIdenticalFillsStayTwo() {
    CsvReading.Recognised file = recognised(HEADER + ROW + "\n" + ROW + "\n");

    assertThat(file.fills()).hasSize(2);
    assertThat(file.fills()).extracting(BrokerFill::extId).doesNotHaveDuplicates();
    assertThat(file.fills().get(1).extId()).endsWith("#2");
  }

  @Test
  void halfAFileThenTheWholeOneNamesTheSameFillsAlike() {
    List<String> half = ids(recognised(HEADER + ROW + "\n"));
    List<String> whole =
        ids(recognised(HEADER + ROW + "\n" + ROW.replace("BTC", "ETH") + "\n" + ROW));

    assertThat(whole).hasSize(3).doesNotHaveDuplicates().containsAll(half);
  }

  @Test
  void theSameNativeRowTwiceIsOneFillButARepeatedIdIsNot() {
    String other = ROW.replace("0.5", "0.7");
    CsvReading.Recognised file = recognised(HEADER + ROW + "x1\n" + ROW + "x1\n" + other + "x1\n");

    assertThat(file.fills()).hasSize(2);
    assertThat(file.fills()).extracting(BrokerFill::nativeId).containsExactly(true, false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.55444E+13", "\"1,55444E+13\"", "****1234", "-", "xxxx-1234"})
  void anIdThatASpreadsheetSpoiledCountsAsNone(String id) {
    assertThat(recognised(HEADER + ROW + id).fills().getFirst().nativeId()).isFalse();
  }

  @Test
  void anIdInAFormulaIsUnwrapped() {
    assertThat(ids(recognised(HEADER + ROW + "\"=\"\"5337400962\"\"\"")))
        .containsExactly("5337400962");
  }

  @Test
  void aDamagedRowIsNamedAndStopsNothing() {
    CsvReading.Recognised file =
        recognised(HEADER + ROW + "\n" + ROW.replace("60000", "sixty") + "\n\n" + ROW + "\n");

    assertThat(file.fills()).hasSize(2);
    assertThat(file.errors())
        .containsExactly(new CsvProblem(3, "“sixty” in the column “price” is not a number."));
    assertThat(file.fills().get(1).sourceLine()).isEqualTo(5);
  }

  @Test
  void aStrayQuoteDamagesItsOwnRowOnly() {
    CsvReading.Recognised file =
        recognised(HEADER + ROW + "\n" + "\"" + ROW + "\n" + ROW + "\n" + ROW + "\n");

    assertThat(file.fills()).hasSize(3);
    assertThat(file.errors()).extracting(CsvProblem::line).containsExactly(3);
  }

  @Test
  void aCellMaySpanLines() {
    CsvReading.Recognised file = recognised(HEADER + ROW + "\"a\nb\"\n" + ROW + "second\n");

    assertThat(file.fills()).extracting(BrokerFill::sourceLine).containsExactly(2, 4);
  }

  @Test
  void remarksAboveAndBelowAndARepeatedHeaderAreNoRows() {
    CsvReading.Recognised file =
        recognised(
            "Report of my account\n\n"
                + HEADER
                + ROW
                + "\n"
                + HEADER
                + ROW
                + "\n"
                + "The data herein is provided without warranty.\n***END OF FILE***\n");

    assertThat(file.fills()).hasSize(2);
    assertThat(file.errors()).isEmpty();
    assertThat(file.otherRows()).isEqualTo(2);
  }

  @Test
  void aSemicolonFileMayWriteDecimalCommas() {
    CsvReading.Recognised file =
        recognised(
            (HEADER + "2024-03-05T14:30:00+01:00,BTC-EUR,SELL,\"1.234,5\",60.000,1@25,EUR,\n")
                .replace("\"1.234,5\"", "1.234@5")
                .replace(',', ';')
                .replace('@', ','));

    BrokerFill fill = file.fills().getFirst();
    assertThat(fill.qty()).isEqualByComparingTo("1234.5");
    assertThat(fill.price()).isEqualByComparingTo("60000");
    assertThat(fill.fee()).isEqualByComparingTo("1.25");
    assertThat(fill.ts()).isEqualTo(Instant.parse("2024-03-05T13:30:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$1,234.50|1234.50",
        "(1,234.50)|-1234.50",
        "-€597.49|-597.49",
        "35.52 CZK|35.52",
        "- 0.04|-0.04",
        "4 577,86|4577.86",
        "1,234,567|1234567",
        "0E-8|0.00000000",
        ".5|0.5",
        "1.234.567,8|1234567.8"
      })
  void aNumberIsReadHoweverItIsDressed(String cell, String number) {
    assertThat(DecimalMark.DOT.number(cell)).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "1,2,3", "1e999999999", "--1", "12a34", "1..2", "NaN", ""})
  void whatIsNoNumberIsNeverGuessed(String cell) {
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> DecimalMark.DOT.number(cell))
        .isInstanceOf(NumberFormatException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252"})
  void everyUsualEncodingIsRead(String charset) {
    byte[] file = (HEADER + ROW + "“née\n").getBytes(Charset.forName(charset));

    assertThat(new CsvImport().read(file, CsvHints.none()))
        .isInstanceOfSatisfying(
            CsvReading.Recognised.class, r -> assertThat(ids(r)).containsExactly("“née"));
  }

  @Test
  void aTimeWithoutAnOffsetNeedsTheTradersZone() {
    String file = HEADER + ROW.replace("00Z", "00");

    assertThat(recognised(file).errors().getFirst().message()).contains("has no UTC offset");
    CsvReading.Recognised told =
        (CsvReading.Recognised)
            new CsvImport()
                .read(
                    file.getBytes(StandardCharsets.UTF_8),
                    CsvHints.none().inZone(ZoneId.of("America/New_York")));
    assertThat(told.zoneSource()).isEqualTo(ZoneSource.TRADER);
    assertThat(told.fills().getFirst().ts()).isEqualTo(Instant.parse("2024-03-05T19:30:00Z"));
  }

  @Test
  void aDayAloneIsADayAndItsZoneAGuess() {
    CsvReading.Recognised file = recognised(HEADER + ROW.replace("T14:30:00Z", ""));

    assertThat(file.tsPrecision()).isEqualTo(TsPrecision.DATE);
    assertThat(file.zoneSource()).isEqualTo(ZoneSource.ASSUMED);
  }

  @Test
  void aDateThatCouldBeReadTwoWaysIsNotRead() {
    assertThat(recognised(HEADER + ROW.replace("2024-03-05T14:30:00Z", "3/5/2024 14:30")).errors())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("which number is the day"));
  }

  @Test
  void anUnknownTableIsToldWhatTheNearestFormatsMiss() {
    assertThat(
            reading(
                "txid,reference,time,type,subtype,aclass,asset,amount,fee\na,b,c,d,e,f,g,h,i\n"))
        .isInstanceOfSatisfying(
            CsvReading.Unknown.class,
            u -> {
              assertThat(u.columnsSeen()).startsWith("txid", "reference", "time");
              assertThat(u.nearest().getFirst().formatId()).isEqualTo("kraken-ledgers");
              assertThat(u.nearest().getFirst().missingColumns())
                  .containsExactly("refid", "balance");
            });
  }

  private static List<String> ids(CsvReading.Recognised file) {
    return file.fills().stream().map(BrokerFill::extId).toList();
  }
}
