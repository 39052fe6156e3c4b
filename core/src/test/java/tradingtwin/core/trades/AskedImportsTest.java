package tradingtwin.core.trades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.brokers.csv.CsvImport;
import tradingtwin.brokers.csv.CsvReading;
import tradingtwin.brokers.csv.FillTemplate;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.ColumnMapping;
import tradingtwin.contracts.requests.CsvAnswers;
import tradingtwin.contracts.requests.CsvConfirm;
import tradingtwin.contracts.views.CsvPreview;
import tradingtwin.contracts.views.SavedMapping;
import tradingtwin.contracts.words.DateOrder;
import tradingtwin.core.RunningCore;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.objects.ObjectStore;

/// What a file does not say, its trader is asked; what they say stays with the import.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskedImportsTest {
  private static final String ODD =
      """
      When,What,Way,Much,At,Cost
      03/05/2025 10:00,KLMN,in,10,4.5,0.1
      04/05/2025 10:00,KLMN,out,10,4.6,0.1
      """;
  private static final ColumnMapping MAPPING =
      new ColumnMapping(
          "Odd broker",
          List.of("When", "What", "Way", "Much", "At", "Cost"),
          null,
          new ColumnMapping.Columns(
              "When", null, "What", "Way", "Much", "At", null, null, null, null, null),
          List.of("in"),
          List.of("out"),
          DateOrder.DAY_FIRST,
          "Europe/Berlin",
          null,
          null);

  private RunningCore core;
  private ImportingFiles files;
  private RunningImports running;
  private SavedMappings mappings;
  private String anna;

  @BeforeAll
  void start() {
    core = RunningCore.start();
    files = core.get(ImportingFiles.class);
    running = core.get(RunningImports.class);
    mappings = core.get(SavedMappings.class);
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
  void anUnknownFileIsShownAndBringsNothingUntilItsColumnsAreMapped() {
    CsvPreview unknown = preview(ODD);

    assertThat(unknown.format()).isEqualTo("unknown");
    assertThat(unknown.unknown())
        .isNotNull()
        .satisfies(table -> assertThat(table.columns()).hasSize(6));
    assertRefused(ProblemCode.ANSWER_NEEDED, () -> confirm(unknown));

    CsvPreview mapped = again(unknown, mappedBy(MAPPING));

    assertThat(mapped.unknown()).isNull();
    assertThat(mapped.importId()).isEqualTo(unknown.importId());
    assertThat(mapped.fresh()).isEqualTo(2);
    assertThat(mapped.mappingName()).isEqualTo("Odd broker");
    assertThat(mapped.firstRows().getFirst().ts()).hasToString("2025-05-03T08:00:00Z");
    assertThat(confirm(mapped)).isNotEmpty();
    assertThat(plan(mapped).hints().mapping())
        .as("what is saved is read by what was shown")
        .isEqualTo(FileHints.mapping(MAPPING));
    assertRefused(ProblemCode.CONFLICT, () -> again(mapped, mappedBy(MAPPING)));
  }

  @Test
  void aSavedMappingRecognisesTheNextFileAndHoldsForItEvenWhenItIsDeleted() {
    SavedMapping saved = mappings.save(anna, MAPPING);
    CsvPreview preview = preview(ODD);

    assertThat(preview.mappingName()).isEqualTo("Odd broker");
    assertThat(preview.fresh()).isEqualTo(2);
    assertThat(preview(core.trader(), ODD).unknown()).as("of another trader").isNotNull();
    mappings.delete(anna, saved.mappingId());
    assertThat(preview(ODD).unknown()).isNotNull();
    assertThat(again(preview, CsvAnswers.none()).fresh()).isEqualTo(2);
    assertThat(plan(preview).hints().mapping()).isNotNull();
  }

  @Test
  void aMappingIsRenamedAndItsNameIsItsOwn() {
    SavedMapping saved = mappings.save(anna, MAPPING);

    assertRefused(ProblemCode.VALIDATION, () -> mappings.save(anna, MAPPING));
    assertThat(mappings.rename(anna, saved.mappingId(), " Depot ").mapping().name())
        .isEqualTo("Depot");
    assertThat(mappings.save(anna, MAPPING).mapping()).isEqualTo(MAPPING);
    assertThat(mappings.list(anna).mappings())
        .extracting(each -> each.mapping().name())
        .containsExactly("Depot", "Odd broker");
    assertRefused(ProblemCode.NOT_FOUND, () -> mappings.delete(core.trader(), saved.mappingId()));
  }

  @Test
  void dayOrMonthFirstIsSaidBeforeAnythingIsStored() {
    CsvPreview open =
        preview(
            """
            date,action,symbol,quantity,price,fees,currency
            03/05/2025,BUY,KLMN,1,10,0,USD
            """);

    assertThat(open.asks()).isNotNull().satisfies(asks -> assertThat(asks.dateOrder()).isTrue());
    assertThat(open.total()).isZero();
    assertRefused(ProblemCode.ANSWER_NEEDED, () -> confirm(open));
    CsvPreview told =
        again(open, new CsvAnswers(null, DateOrder.DAY_FIRST, null, null, null, null));
    assertThat(told.asks()).isNull();
    assertThat(told.firstRows().getFirst().ts()).hasToString("2025-05-03T00:00:00Z");
    assertThat(confirm(told)).isNotEmpty();
  }

  @Test
  void whatAContractHoldsIsAskedAndHoldsWhenTheFileIsSaved() {
    CsvPreview open =
        preview(FillTemplate.HEADER + "\n2026-01-05T10:00:00Z,MESH6,BUY,1,7000,0,USD,a,\n");

    assertThat(open.asks())
        .isNotNull()
        .satisfies(asks -> assertThat(asks.contractSizes()).containsExactly("MES"));
    CsvPreview told =
        again(
            open,
            new CsvAnswers(
                null,
                null,
                null,
                List.of(new CsvAnswers.ContractSize("MES", BigDecimal.valueOf(5))),
                null,
                null));
    assertThat(told.firstRows().getFirst())
        .satisfies(
            row -> {
              assertThat(row.symbol()).isEqualTo("MES 2026-03");
              assertThat(row.qty()).isEqualByComparingTo("5");
            });
    assertThat(plan(told).hints().contractSizes()).containsKey("MES");
  }

  @Test
  void fillsGoToAnAccountThatIsMadeWithTheConfirmation() {
    CsvPreview preview = preview(rows("a"));
    CsvPreview elsewhere =
        again(preview, new CsvAnswers(null, null, null, null, null, "Retirement"));

    assertThat(elsewhere.newAccount()).isEqualTo("Retirement");
    assertThat(names()).containsExactly("Main");
    finish(elsewhere);
    assertThat(names()).containsExactly("Main", "Retirement");
    assertRefused(
        ProblemCode.VALIDATION,
        () -> again(preview(rows("b")), new CsvAnswers(null, null, null, null, null, "Main")));
  }

  @Test
  void theAccountThatHoldsSomeOfTheFillsIsOfferedFirst() {
    finish(again(preview(rows("a")), new CsvAnswers(null, null, null, null, null, "Retirement")));

    CsvPreview overlapping = preview(rows("a"));
    assertThat(overlapping.account())
        .isNotNull()
        .satisfies(
            account -> {
              assertThat(account.name()).isEqualTo("Retirement");
              assertThat(account.overlap()).isEqualTo(2);
            });
    assertThat(overlapping.duplicate()).isEqualTo(2);
    assertThat(preview(rows("c")).account())
        .isNotNull()
        .satisfies(account -> assertThat(account.name()).isEqualTo("Main"));
    String main = overlapping.accounts().getFirst().accountId();
    assertThat(again(overlapping, new CsvAnswers(null, null, null, null, main, null)))
        .satisfies(
            other -> {
              assertThat(other.duplicate()).isZero();
              assertThat(other.account().accountId()).isEqualTo(main);
            });
    String foreign = preview(core.trader(), rows("a")).account().accountId();
    assertRefused(
        ProblemCode.VALIDATION,
        () -> again(overlapping, new CsvAnswers(null, null, null, null, foreign, null)));
  }

  private static String rows(String id) {
    return FillTemplate.HEADER
        + "\n2025-03-05T12:00:00Z,BTC-USD,BUY,1,60000,1,USD,%1$s-1,\n".formatted(id)
        + "2025-03-05T13:00:00Z,BTC-USD,SELL,1,61000,1,USD,%1$s-2,\n".formatted(id);
  }

  private List<String> names() {
    return core.get(BrokerAccounts.class).open(anna, "generic").stream()
        .map(BrokerAccounts.Named::name)
        .toList();
  }

  private static CsvAnswers mappedBy(ColumnMapping mapping) {
    return new CsvAnswers(null, null, mapping, null, null, null);
  }

  private CsvPreview preview(String file) {
    return preview(anna, file);
  }

  private CsvPreview preview(String userId, String file) {
    return files.preview(
        userId,
        ImportingFiles.Upload.of("odd.csv", file.getBytes(StandardCharsets.UTF_8), null, null));
  }

  private CsvPreview again(CsvPreview preview, CsvAnswers said) {
    return files.again(anna, preview.importId(), said);
  }

  private String confirm(CsvPreview preview) {
    return running.confirm(anna, preview.importId(), new CsvConfirm(null));
  }

  private Imports.Plan plan(CsvPreview preview) {
    return core.get(Imports.class).find(anna, preview.importId()).orElseThrow().plan();
  }

  /// Saves as the worker does.
  private void finish(CsvPreview preview) {
    var _ = confirm(preview);
    Imports.Plan plan = plan(preview);
    byte[] content = core.get(ObjectStore.class).get(plan.objectKey()).orElseThrow();
    var read = (CsvReading.Recognised) new CsvImport().read(content, plan.hints());
    core.get(TenantDatabase.class)
        .run(
            anna,
            () -> {
              var stored =
                  core.get(FillLedger.class)
                      .store(plan.target(), preview.importId(), read.fills(), SimilarAre.SAME);
              core.get(Imports.class)
                  .done(preview.importId(), stored.fresh(), stored.duplicate(), 0);
            });
  }

  private static void assertRefused(
      ProblemCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.problem().type()).isEqualTo(code.type()));
  }
}
