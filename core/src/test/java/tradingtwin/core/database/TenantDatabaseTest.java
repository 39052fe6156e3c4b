package tradingtwin.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.core.RunningCore;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantDatabaseTest {
  private RunningCore core;
  private TenantDatabase tenants;

  @BeforeAll
  void start() {
    core = RunningCore.start();
    tenants = core.get(TenantDatabase.class);
  }

  @AfterAll
  void close() {
    core.close();
  }

  @Test
  void theUserEndsWithTheTransaction() {
    String anna = core.trader();

    assertThat(tenants.as(anna, this::visibleUsers)).isEqualTo(1);
    for (int connection = 0; connection < 12; connection++) {
      assertThat(visibleUsers()).isZero();
    }
  }

  @Test
  void aPlanThatWasKeptShowsEachUserTheirOwnRows() {
    String anna = core.trader();
    String bert = core.trader();

    for (int i = 0; i < 20; i++) {
      assertThat(tenants.briefly(anna, this::visibleNames)).isEqualTo(anna);
      assertThat(tenants.briefly(bert, this::visibleNames)).isEqualTo(bert);
      assertThat(tenants.as(bert, this::visibleNames)).isEqualTo(bert);
    }
    assertThat(visibleUsers()).isZero();
  }

  @Test
  void whatIsSetForAShortTransactionEndsWithIt() {
    String anna = core.trader();

    assertThat(tenants.briefly(anna, this::planning)).isEqualTo("force_generic_plan");
    for (int connection = 0; connection < 12; connection++) {
      assertThat(tenants.as(anna, this::planning)).isEqualTo("force_custom_plan");
    }
  }

  @Test
  void aTransactionNeverChangesItsUser() {
    String anna = core.trader();
    String bert = core.trader();

    assertThatThrownBy(() -> tenants.as(anna, () -> tenants.as(bert, this::visibleUsers)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(tenants.as(anna, () -> tenants.as(anna, this::visibleUsers))).isEqualTo(1);
  }

  @Test
  void workApartIsItsOwnUsersAndTheWorkAroundGoesOnInItsOwnName() {
    String anna = core.trader();
    String bert = core.trader();

    assertThat(
            tenants.as(
                anna,
                () ->
                    tenants.apart(bert, () -> tenants.as(bert, this::visibleUsers))
                        + tenants.as(anna, this::visibleUsers)))
        .isEqualTo(2);
    assertThatThrownBy(
            () ->
                tenants.as(
                    anna, () -> tenants.apart(bert, () -> tenants.as(anna, this::visibleUsers))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void workApartIsCommittedWhateverHappensAround() {
    String anna = core.trader();

    assertThatThrownBy(
            () ->
                tenants.as(
                    anna,
                    () -> {
                      int _ = tenants.apart(anna, () -> rename(anna));
                      throw new IllegalArgumentException("undone");
                    }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(
            core.count(
                "select count(*) from users where user_id = ? and display_name = 'New'", anna))
        .isEqualTo(1);
  }

  private String visibleNames() {
    return tenants.jdbc().sql("select user_id from users").query(String.class).single();
  }

  private String planning() {
    return tenants.jdbc().sql("show plan_cache_mode").query(String.class).single();
  }

  private int rename(String user) {
    return tenants
        .jdbc()
        .sql("update users set display_name = 'New' where user_id = ?")
        .params(user)
        .update();
  }

  private long visibleUsers() {
    return tenants.jdbc().sql("select count(*) from users").query(Long.class).single();
  }
}
