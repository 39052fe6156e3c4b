package tradingtwin.brokers.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.csv.ColumnMapping.Columns;
import tradingtwin.brokers.csv.ColumnMapping.Words;
import tradingtwin.brokers.csv.format.DateOrder;
import tradingtwin.brokers.csv.format.TableDates;

/// A table that nobody knows, read by what its trader says of its columns.
class ColumnMappingTest {
  private static final String FILE =
      """
      Corner broker;;;;;;;
      Handelstag;Papier;K/V;Menge;Limit;Kosten;Whg;Beleg
      05.03.2024 14:30:00;SAP;K;10;152,40;1,99;EUR;A-1
      06.03.2024 09:00:00;SAP;V;4;1.153,00;1,99;EUR;A-2
      06.03.2024 09:00:00;SAP;D;0;0;0;EUR;A-3
      07.03.2024 09:00:00;SAP;V;vier;153,00;1,99;EUR;A-4
      """;
  private static final List<String> HEADER =
      List.of("Handelstag", "Papier", "K/V", "Menge", "Limit", "Kosten", "Whg", "Beleg");
  private static final Columns COLUMNS =
      new Columns(
          "Handelstag",
          null,
          "Papier",
          "K/V",
          "Menge",
          "Limit",
          "Kosten",
          null,
          "Whg",
          "Beleg",
          null);

  private static ColumnMapping mapping(List<String> header) {
    return new ColumnMapping(
        "Corner broker",
        header,
        false,
        COLUMNS,
        new Words(List.of("K"), List.of("V")),
        DateOrder.DAY_FIRST,
        ZoneId.of("Europe/Berlin"),
        null,
        false);
  }

  @Test
  void anUnknownTableShowsItsTopItsWordsAndAGuess() {
    CsvReading.Unknown unknown =
        (CsvReading.Unknown)
            read(
                """
                Trade date,Ticker,B/S,Filled qty,Avg price,Costs,Commission,Ccy,Trade ID
                2024-03-05 10:00:00,KLMN,B,10,4.5,x,0.1,USD,T1
                2024-03-05 11:00:00,KLMN,S,10,4.6,x,0.1,USD,T2
                """,
                CsvHints.none());
    UnknownTable table = unknown.table();

    assertThat(table.columns()).startsWith("Trade date", "Ticker", "B/S").hasSize(9);
    assertThat(table.rows()).hasSize(2).first().asString().contains("KLMN");
    assertThat(table.words()).contains(new UnknownTable.ColumnWords("B/S", List.of("B", "S")));
    assertThat(table.guess())
        .isEqualTo(
            new MappingGuess(
                "Trade date",
                null,
                "Ticker",
                "B/S",
                "Filled qty",
                "Avg price",
                "Commission",
                null,
                "Ccy",
                "Trade ID",
                null,
                List.of("B"),
                List.of("S")));
  }

  @Test
  void aMappedTableGoesTheWayOfEveryFormat() {
    CsvReading.Recognised read = recognised(FILE, CsvHints.none().mappedBy(mapping(List.of())));

    assertThat(read.formatName()).isEqualTo("Corner broker");
    assertThat(read.broker()).isEqualTo("generic");
    assertThat(told(read))
        .containsExactly(
            "BUY 10 SAP @ 152.40 fee 1.99 EUR at 2024-03-05T13:30:00Z id A-1",
            "SELL 4 SAP @ 1153.00 fee 1.99 EUR at 2024-03-06T08:00:00Z id A-2");
    assertThat(read.otherRows()).as("a dividend").isEqualTo(1);
    assertThat(read.errors())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(6);
              assertThat(problem.message()).contains("“vier”", "“Menge”");
            });
  }

  @Test
  void aSavedMappingRecognisesItsHeaderAndNoOther() {
    CsvHints knowing = CsvHints.none().knowing(List.of(mapping(HEADER)));

    assertThat(recognised(FILE, knowing).fills()).hasSize(2);
    assertThat(read(FILE.replace("Beleg", "Belegnummer"), knowing))
        .isInstanceOf(CsvReading.Unknown.class);
    assertThat(read(FILE.replace("Whg;Beleg", "Beleg;Whg"), knowing))
        .isInstanceOf(CsvReading.Unknown.class);
  }

  @Test
  void theSameMappingUnderAnotherNameIsTheSameWay() {
    assertThat(
            recognised(FILE, CsvHints.none().mappedBy(mapping(HEADER).called("Depot"))).formatId())
        .isEqualTo(recognised(FILE, CsvHints.none().mappedBy(mapping(HEADER))).formatId())
        .startsWith("mapped-");
  }

  @Test
  void aMappingOfOtherColumnsIsRefusedAsAWhole() {
    assertThat(read("a,b,c,d\n1,2,3,4\n", CsvHints.none().mappedBy(mapping(HEADER))))
        .isInstanceOfSatisfying(
            CsvReading.Refused.class,
            refused -> assertThat(refused.reason()).contains("all the columns"));
  }

  @Test
  void theSignOfTheQuantityIsTheSideAndATableMayHaveNoHeader() {
    ColumnMapping bySign =
        new ColumnMapping(
            "By sign",
            List.of(),
            true,
            new Columns(
                "Column 1",
                "Column 2",
                "Column 3",
                null,
                "Column 4",
                "Column 5",
                null,
                null,
                "Column 6",
                null,
                null),
            Words.USUAL,
            null,
            ZoneId.of("UTC"),
            null,
            true);
    CsvReading.Recognised read =
        recognised(
            """
            2024-03-05,10:00:00,BTC,0.5,60000,EUR
            2024-03-05,10:00:00,BTC,0.5,60000,EUR
            2024-03-06,11:30:00,BTC,-0.5,61000,EUR
            """,
            CsvHints.none().mappedBy(bySign));

    assertThat(told(read))
        .containsExactly(
            "BUY 0.5 BTC-EUR @ 60000 fee 0 EUR at 2024-03-05T10:00:00Z id -",
            "BUY 0.5 BTC-EUR @ 60000 fee 0 EUR at 2024-03-05T10:00:00Z id -",
            "SELL 0.5 BTC-EUR @ 61000 fee 0 EUR at 2024-03-06T11:30:00Z id -");
    assertThat(read.fills().stream().map(BrokerFill::extId)).doesNotHaveDuplicates();
  }

  @Test
  void aMultiplierCountsContractsInUnits() {
    ColumnMapping contracts =
        new ColumnMapping(
            "Futures",
            List.of(),
            false,
            new Columns("When", null, "What", "Way", "Much", "At", null, null, null, null, "Holds"),
            Words.USUAL,
            null,
            ZoneId.of("UTC"),
            null,
            false);
    CsvReading.Recognised read =
        recognised(
            "When,What,Way,Much,At,Holds\n2026-01-05 10:00:00,MESH6,Buy,2,7000,5\n"
                + "2026-01-05 10:00:00,KLMN,Buy,2,70,1\n",
            CsvHints.none().mappedBy(contracts));

    assertThat(told(read))
        .containsExactly(
            "BUY 10 MES 2026-03 @ 7000 fee 0  at 2026-01-05T10:00:00Z id -",
            "BUY 2 KLMN @ 70 fee 0  at 2026-01-05T10:00:00Z id -");
  }

  @Test
  void dayOrMonthFirstIsAskedWhereNoRowSettlesItAndAnsweredForAllRows() {
    String open = "date,action,symbol,quantity,price,fees,currency\n%s,BUY,KLMN,1,10,0,USD\n";
    CsvReading.Recognised unread = recognised(open.formatted("03/05/2024 10:00"), utc());

    assertThat(unread.fills()).isEmpty();
    assertThat(unread.failedRows()).isEqualTo(1);
    assertThat(unread.questions().dates()).isEqualTo(TableDates.Order.OPEN);
    assertThat(unread.questions().dateOrder()).isTrue();
    assertThat(first(recognised(open.formatted("03/05/2024 10:00"), utc(DateOrder.DAY_FIRST))))
        .isEqualTo("2024-05-03T10:00:00Z");
    assertThat(first(recognised(open.formatted("03/05/24 10:00"), utc(DateOrder.MONTH_FIRST))))
        .isEqualTo("2024-03-05T10:00:00Z");
    assertThat(recognised(open.formatted("03/05/2024 10:00"), utc(DateOrder.DAY_FIRST)).questions())
        .extracting(CsvQuestions::dateOrder)
        .isEqualTo(false);
  }

  @Test
  void aRowThatSettlesTheOrderSettlesItForTheOthersWhateverIsSaid() {
    String file =
        """
        date,action,symbol,quantity,price,fees,currency
        03/05/2024 10:00,BUY,KLMN,1,10,0,USD
        31/05/2024 10:00,SELL,KLMN,1,11,0,USD
        """;
    for (CsvHints hints : List.of(utc(), utc(DateOrder.MONTH_FIRST))) {
      CsvReading.Recognised read = recognised(file, hints);
      assertThat(first(read)).isEqualTo("2024-05-03T10:00:00Z");
      assertThat(read.questions().dates()).isEqualTo(TableDates.Order.SETTLED);
    }
  }

  @Test
  void aClockOfTwelveHoursSuggestsTheMonthAndAsksAllTheSame() {
    CsvReading.Recognised read =
        recognised(
            "date,action,symbol,quantity,price,fees,currency\n"
                + "3/5/2024 1:30 PM,BUY,KLMN,1,10,0,USD\n",
            utc());

    assertThat(first(read)).isEqualTo("2024-03-05T13:30:00Z");
    assertThat(read.questions().dates()).isEqualTo(TableDates.Order.ASSUMED);
    assertThat(read.questions().order()).isEqualTo(DateOrder.MONTH_FIRST);
  }

  @Test
  void whatAContractHoldsIsAskedOnceForAllItsMonths() {
    String file =
        """
        time,symbol,side,quantity,price,fee,fee_currency,id
        2026-01-05T10:00:00Z,MESH6,BUY,1,7000,0,USD,a
        2026-04-05T10:00:00Z,MESM6,SELL,1,7100,0,USD,b
        """;
    CsvReading.Recognised unread = recognised(file, CsvHints.none());

    assertThat(unread.fills()).isEmpty();
    assertThat(unread.questions().contracts()).containsExactly("MES");
    assertThat(
            told(recognised(file, CsvHints.none().holding(Map.of("MES", BigDecimal.valueOf(5))))))
        .containsExactly(
            "BUY 5 MES 2026-03 @ 7000 fee 0 USD at 2026-01-05T10:00:00Z id a",
            "SELL 5 MES 2026-06 @ 7100 fee 0 USD at 2026-04-05T10:00:00Z id b");
  }

  private static CsvHints utc(DateOrder... told) {
    CsvHints hints = CsvHints.none().inZone(ZoneId.of("UTC"));
    return told.length == 0 ? hints : hints.dated(told[0]);
  }

  private static String first(CsvReading.Recognised read) {
    return read.fills().getFirst().ts().toString();
  }

  private static CsvReading read(String file, CsvHints hints) {
    return new CsvImport().read(file.getBytes(StandardCharsets.UTF_8), hints);
  }

  private static CsvReading.Recognised recognised(String file, CsvHints hints) {
    return (CsvReading.Recognised) read(file, hints);
  }

  private static List<String> told(CsvReading.Recognised read) {
    return read.fills().stream()
        .map(
            fill ->
                "%s %s %s @ %s fee %s %s at %s id %s"
                    .formatted(
                        fill.side(),
                        fill.qty().toPlainString(),
                        fill.symbol(),
                        fill.price().toPlainString(),
                        fill.fee().toPlainString(),
                        fill.feeCurrency(),
                        fill.ts(),
                        fill.nativeId() ? fill.extId() : "-"))
        .toList();
  }
}
