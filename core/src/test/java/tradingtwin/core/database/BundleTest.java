package tradingtwin.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import tradingtwin.core.RunningCore;

/// Statements that go to Postgres together.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BundleTest {
  private RunningCore core;
  private TenantDatabase tenants;
  private String anna;

  @BeforeAll
  void start() {
    core = RunningCore.start();
    tenants = core.get(TenantDatabase.class);
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
  void eachStatementHasItsOwnAnswerInItsOwnValues() {
    Bundle bundle = new Bundle();
    var nothing = bundle.ask(name("nobody"), (row, n) -> row.getString(1));
    var renamed = bundle.change(rename("One"));
    var one = bundle.ask(name(anna), (row, n) -> row.getString(1));
    var none = bundle.change(rename("No").with("id", "nobody"));
    var again = bundle.change(rename("Two"));
    var absent =
        bundle.ask(
            Said.that("select :text::text is null").with("text", null),
            (row, n) -> row.getBoolean(1));

    List<String> names = tenants.as(anna, bundle, one::get);

    assertThat(nothing.get()).isEmpty();
    assertThat(renamed.get()).isOne();
    assertThat(names).as("what is done before it is seen").containsExactly("One");
    assertThat(none.get()).isZero();
    assertThat(again.get()).isOne();
    assertThat(absent.get()).containsExactly(true);
    assertThat(shown()).isEqualTo("Two");
  }

  @Test
  void whatIsAskedAsATransactionBeginsIsAskedInItsUsersName() {
    String bert = core.trader();
    for (int i = 0; i < 12; i++) {
      for (String each : List.of(anna, bert)) {
        assertThat(tenants.briefly(each, visible(), () -> true)).isTrue();
        Bundle bundle = new Bundle();
        var seen = bundle.ask(Said.that("select user_id from users"), (row, n) -> row.getString(1));
        assertThat(tenants.briefly(each, bundle, seen::get)).containsExactly(each);
      }
    }
  }

  @Test
  void anotherUsersQuestionsAreNotAskedInATransaction() {
    String bert = core.trader();

    assertThatThrownBy(() -> tenants.as(anna, () -> tenants.as(bert, visible(), () -> true)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void oneThatFailsUndoesThoseBeforeItAndThoseBehindAreNotDone() {
    Bundle bundle = new Bundle();
    var _ = bundle.change(rename("Before"));
    var _ = bundle.change(Said.that("select 1 / 0"));
    var behind = bundle.change(rename("Behind"));

    assertThatThrownBy(() -> tenants.as(anna, bundle, () -> true))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(behind::get).isInstanceOf(NullPointerException.class);
    assertThat(shown()).isEqualTo("Somebody");
  }

  @Test
  void whatIsLeftToTheEndIsDoneInItsOrderWhenTheTransactionCommits() {
    String during =
        tenants.as(
            anna,
            () -> {
              tenants.lastly(rename("First"));
              tenants.lastly(rename("Last"), 1);
              return shown();
            });

    assertThat(during).isEqualTo("Somebody");
    assertThat(shown()).isEqualTo("Last");
  }

  @Test
  void whatIsLeftToTheEndFailsTheTransaction() {
    assertThatThrownBy(
            () ->
                tenants.run(
                    anna,
                    () -> {
                      tenants.lastly(rename("Other"));
                      tenants.lastly(rename("No").with("id", "nobody"), 1);
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                tenants.run(
                    anna,
                    () -> {
                      tenants.lastly(rename("Other"));
                      tenants.lastly(
                          Said.that("insert into users select * from users where user_id = :id")
                              .with("id", anna));
                    }))
        .isInstanceOf(DuplicateKeyException.class);
    assertThat(shown()).isEqualTo("Somebody");
  }

  @Test
  void aTransactionThatIsGivenUpLeavesNothing() {
    assertThatThrownBy(
            () ->
                tenants.run(
                    anna,
                    () -> {
                      tenants.lastly(rename("Other"));
                      throw new IllegalArgumentException("given up");
                    }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(shown()).isEqualTo("Somebody");
  }

  private static Bundle visible() {
    Bundle bundle = new Bundle();
    var _ = bundle.ask(Said.that("select count(*) from users"), (row, n) -> row.getInt(1));
    return bundle;
  }

  private static Said name(String id) {
    return Said.that("select display_name from users where user_id = :id").with("id", id);
  }

  private Said rename(String name) {
    return Said.that("update users set display_name = :name where user_id = :id")
        .with("name", name)
        .with("id", anna);
  }

  private String shown() {
    return tenants.as(
        anna,
        () -> tenants.jdbc().sql("select display_name from users").query(String.class).single());
  }
}
