package tradingtwin.core.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.requests.AccountSettings;
import tradingtwin.contracts.views.Account;
import tradingtwin.contracts.words.Persona;
import tradingtwin.core.database.SigninDatabase;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.ScoreAgain;

/// All accounts.
public final class Accounts {
  private final SigninDatabase signin;
  private final TenantDatabase tenants;
  private final ScoreAgain scoring;
  private final Choices choices;
  private final JsonMapper json;

  Accounts(
      SigninDatabase signin,
      TenantDatabase tenants,
      ScoreAgain scoring,
      Choices choices,
      JsonMapper json) {
    this.signin = signin;
    this.tenants = tenants;
    this.scoring = scoring;
    this.choices = choices;
    this.json = json;
  }

  /// A new account as it is asked for.
  record Draft(
      String email,
      @Nullable String passwordHash,
      String displayName,
      String timeZone,
      Persona persona,
      boolean demo) {}

  /// What signing in needs.
  record Credentials(String userId, String passwordHash) {}

  /// Adds an account; empty when the address is taken. Call inside a sign-in transaction.
  Optional<String> add(Draft draft) {
    String userId = Ulid.next();
    try {
      signin
          .jdbc()
          .sql(
              """
              insert into users (user_id, email, password_hash, display_name, time_zone, persona, demo)
              values (:id, :email, :hash, :name, :zone, :persona, :demo)
              """)
          .param("id", userId)
          .param("email", draft.email())
          .param("hash", draft.passwordHash())
          .param("name", draft.displayName())
          .param("zone", draft.timeZone())
          .param("persona", word(draft.persona()))
          .param("demo", draft.demo())
          .update();
      return Optional.of(userId);
    } catch (DuplicateKeyException e) {
      return Optional.empty();
    }
  }

  Optional<Credentials> credentials(String email) {
    return signin.in(
        () ->
            signin
                .jdbc()
                .sql(
                    """
                    select user_id, password_hash from users
                    where lower(email) = :email and password_hash is not null
                    """)
                .param("email", email.toLowerCase(Locale.ROOT))
                .query((row, n) -> new Credentials(row.getString(1), row.getString(2)))
                .optional());
  }

  public Account get(String userId) {
    return tenants.as(
        userId,
        () ->
            tenants
                .jdbc()
                .sql("select * from users where user_id = :id")
                .param("id", userId)
                .query((row, n) -> account(row))
                .single());
  }

  /// What holds of what the trader chose.
  public Choice choice(String userId) {
    return choices.of(userId);
  }

  /// The account as its trader reads it: with what still holds of an earlier choice.
  public Account shown(String userId) {
    return tenants.as(
        userId,
        () -> {
          Account plain = get(userId);
          Choice choice = choices.of(userId);
          Instant until = choice.zoneUntil();
          return new Account(
              plain.userId(),
              plain.email(),
              plain.displayName(),
              plain.timeZone(),
              plain.currency(),
              plain.persona(),
              plain.demo(),
              plain.createdAt(),
              until == null ? null : new Account.DaysGoBy(choice.zone().getId(), until),
              choice.beside().isEmpty()
                  ? null
                  : choice.beside().stream()
                      .map(each -> new Account.AlsoHolds(each.persona(), each.until()))
                      .toList());
        });
  }

  /// Changes what the settings name; the rest stays. Where days begin elsewhere, habits are
  /// scored again.
  Account change(String userId, AccountSettings settings) {
    return tenants.as(
        userId,
        () -> {
          String zone = settings.timeZone();
          if (zone != null && !zone.equals(get(userId).timeZone())) {
            scoring.scoreAgain(userId);
          }
          choices.note(userId, settings);
          update(userId, settings);
          return shown(userId);
        });
  }

  private void update(String userId, AccountSettings settings) {
    tenants
        .jdbc()
        .sql(
            """
            update users set display_name = coalesce(:name, display_name),
              time_zone = coalesce(:zone, time_zone), currency = coalesce(:currency, currency),
              persona = coalesce(:persona, persona)
            where user_id = :id
            """)
        .param("name", settings.displayName())
        .param("zone", settings.timeZone())
        .param("currency", settings.currency())
        .param("persona", settings.persona() == null ? null : word(settings.persona()))
        .param("id", userId)
        .update();
  }

  private Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getString("user_id"),
        row.getString("email"),
        row.getString("display_name"),
        row.getString("time_zone"),
        row.getString("currency"),
        json.convertValue(row.getString("persona"), Persona.class),
        row.getBoolean("demo"),
        row.getTimestamp("created_at").toInstant(),
        null,
        null);
  }

  private String word(Persona persona) {
    return json.convertValue(persona, String.class);
  }
}
