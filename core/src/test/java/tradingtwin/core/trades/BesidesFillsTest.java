package tradingtwin.core.trades;

import static java.time.ZoneOffset.UTC;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.brokers.csv.CsvHints;
import tradingtwin.brokers.csv.CsvImport;
import tradingtwin.brokers.csv.CsvReading;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.BrokerAccountChange;
import tradingtwin.contracts.requests.CashMovement;
import tradingtwin.contracts.requests.CsvConfirm;
import tradingtwin.contracts.views.CsvPreview;
import tradingtwin.contracts.views.StatementEntries;
import tradingtwin.contracts.views.StatementEntry;
import tradingtwin.contracts.words.EntryKind;
import tradingtwin.core.RunningCore;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.objects.ObjectStore;
import tradingtwin.core.statements.Statements;

/// What a file holds besides fills, from looking at it to taking its import back.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BesidesFillsTest {
  private static final String HEADER =
      "Date,Action,Symbol,Description,Quantity,Price,Fees & Comm,Amount\n";
  private static final String DEPOSIT =
      "01/02/2025,MoneyLink Transfer,,Tfr BANK,,,,\"$1,000.00\"\n";
  private static final String BUY = "01/03/2025,Buy,OPQ,OPQ INC,10,$40.00,,-$400.00\n";
  private static final String SPLIT = "01/06/2025,Stock Split,OPQ,OPQ INC,30,,,\n";
  private static final String DIVIDEND = "01/07/2025,Cash Dividend,OPQ,OPQ INC,,,,$4.00\n";

  private RunningCore core;
  private Statements statements;
  private String anna;

  @BeforeAll
  void start() {
    core = RunningCore.start();
    statements = core.get(Statements.class);
  }

  @AfterAll
  void close() {
    core.close();
  }

  @BeforeEach
  void someone() {
    anna = core.trader();
  }

  @Test
  void aPreviewCountsThemByKindAndStoresNone() {
    CsvPreview preview = preview(DEPOSIT + DEPOSIT + BUY + SPLIT);

    assertThat(preview.fresh()).isEqualTo(1);
    assertThat(preview.besides())
        .extracting(CsvPreview.Besides::kind, CsvPreview.Besides::count, CsvPreview.Besides::fresh)
        .containsExactly(tuple(EntryKind.DEPOSIT, 2, 2), tuple(EntryKind.SPLIT, 1, 1));
    assertThat(entries().entries()).isEmpty();
  }

  @Test
  void eachIsStoredOnceHoweverItsFilesOverlap() {
    bring(DEPOSIT + BUY + SPLIT);
    CsvPreview whole = preview(DEPOSIT + DEPOSIT + BUY + SPLIT + DIVIDEND);
    assertThat(whole.besides())
        .extracting(CsvPreview.Besides::kind, CsvPreview.Besides::count, CsvPreview.Besides::fresh)
        .containsExactly(
            tuple(EntryKind.DEPOSIT, 2, 1),
            tuple(EntryKind.SPLIT, 1, 0),
            tuple(EntryKind.DIVIDEND, 1, 1));
    bring(DEPOSIT + DEPOSIT + BUY + SPLIT + DIVIDEND);
    bring(DEPOSIT + DEPOSIT + BUY + SPLIT + DIVIDEND);

    assertThat(entries().entries())
        .extracting(StatementEntry::kind)
        .containsExactly(EntryKind.DIVIDEND, EntryKind.SPLIT, EntryKind.DEPOSIT, EntryKind.DEPOSIT);
    assertThat(entries().total()).isEqualTo(4);
  }

  @Test
  void whatOnlyOneImportBroughtGoesWithIt() {
    bring(DEPOSIT + BUY);
    String second = bring(DEPOSIT + SPLIT + DIVIDEND);
    core.get(RunningImports.class).undo(anna, second);

    assertThat(entries().entries())
        .extracting(StatementEntry::kind)
        .containsExactly(EntryKind.DEPOSIT);
    bring(DEPOSIT + SPLIT + DIVIDEND);
    assertThat(entries().total()).isEqualTo(3);
  }

  @Test
  void aDepositThatWasTakenBackComesAgain() {
    core.get(RunningImports.class).undo(anna, bring(DEPOSIT + BUY));
    assertThat(entries().total()).isZero();
    bring(DEPOSIT + BUY);
    assertThat(entries().total()).isEqualTo(1);
  }

  @Test
  void theHistorySaysHowManyAnImportAdded() {
    bring(DEPOSIT + BUY + SPLIT);
    bring(DEPOSIT);

    assertThat(core.get(Imports.class).list(anna).imports())
        .extracting(tradingtwin.contracts.views.Imports.Import::besides)
        .containsExactly(null, 2);
  }

  @Test
  void pagesFollowEachOtherAndBelongToOneTrader() {
    bring(DEPOSIT + DEPOSIT + BUY + SPLIT + DIVIDEND);
    StatementEntries first = statements.page(anna, account(), null, 3);
    StatementEntries second = statements.page(anna, account(), first.nextCursor(), 3);

    assertThat(first.entries()).hasSize(3);
    assertThat(second.entries()).hasSize(1).doesNotContainAnyElementsOf(first.entries());
    assertThat(second.nextCursor()).isNull();
    String account = account();
    assertThatThrownBy(() -> statements.page(core.trader(), account, null, 3))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> statements.page(anna, account, "%%", 3))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void moneyThatMovedAfterTheEquityWasStatedIsPartOfItOnce() {
    state("USD");
    bring("01/02/2099,Wire Sent,,W,,,,-$300.00\n" + DEPOSIT + DIVIDEND);

    assertThat(flows()).containsExactly("-300");
    Instant today = core.get(InstantSource.class).instant();
    AccountStatements book = core.get(AccountStatements.class);
    book.move(anna, account(), new CashMovement(new BigDecimal("-50"), today));
    String soon =
        DateTimeFormatter.ofPattern("MM/dd/uuuu").format(today.plus(2, DAYS).atOffset(UTC));
    String told = soon + ",Wire Sent,,W,,,,-$50.00\n";
    bring(told + told);
    assertThat(flows())
        .as("one of the two stood there by hand")
        .containsExactlyInAnyOrder("-300", "-50", "-50");
  }

  @Test
  void moneyInAnotherCurrencyIsNoPartOfTheEquity() {
    state("EUR");
    bring("01/02/2099,Wire Sent,,W,,,,-$300.00\n");

    assertThat(flows()).isEmpty();
  }

  private void state(String currency) {
    core.get(AccountStatements.class)
        .change(
            anna,
            account(),
            new BrokerAccountChange(null, currency, new BigDecimal("10000"), null));
  }

  private List<String> flows() {
    return core.get(AccountStatements.class).of(anna).getFirst().flows().stream()
        .map(flow -> flow.amount().stripTrailingZeros().toPlainString())
        .toList();
  }

  private String account() {
    return core.get(BrokerAccounts.class).target(anna, "schwab").accountId();
  }

  private StatementEntries entries() {
    return statements.page(anna, account(), null, 50);
  }

  private CsvPreview preview(String rows) {
    return core.get(ImportingFiles.class)
        .preview(
            anna,
            ImportingFiles.Upload.of(
                "schwab.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8), null, null));
  }

  /// Does what the worker does; returns the import's id.
  private String bring(String rows) {
    CsvPreview preview = preview(rows);
    String importId = preview.importId();
    var same = preview.similar() > 0 ? CsvConfirm.Similar.SAME : null;
    String _ = core.get(RunningImports.class).confirm(anna, importId, new CsvConfirm(same));
    Imports imports = core.get(Imports.class);
    Imports.Import wanted = imports.find(anna, importId).orElseThrow();
    byte[] content = core.get(ObjectStore.class).get(wanted.plan().objectKey()).orElseThrow();
    var read = (CsvReading.Recognised) new CsvImport().read(content, CsvHints.none());
    Target target = wanted.plan().target();
    core.get(TenantDatabase.class)
        .run(
            anna,
            () -> {
              var stored =
                  core.get(FillLedger.class)
                      .store(target, importId, read.fills(), wanted.similarAre());
              var besides =
                  statements.store(
                      anna, target.accountId(), importId, read.formatId(), read.entries());
              imports.done(importId, stored.fresh(), stored.duplicate(), 0, besides.fresh());
            });
    return importId;
  }
}
