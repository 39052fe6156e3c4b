package tradingtwin.core.account;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.AccountSettings;
import tradingtwin.contracts.requests.Login;
import tradingtwin.contracts.requests.Register;
import tradingtwin.contracts.views.Account;
import tradingtwin.contracts.views.SignedIn;
import tradingtwin.contracts.words.Persona;
import tradingtwin.core.audit.Audit;
import tradingtwin.core.database.SigninDatabase;
import tradingtwin.core.session.Device;
import tradingtwin.core.session.SessionLedger;

/// Coming in: by registering, by password, or as a guest with demo data.
public final class SigningIn {
  private final Accounts accounts;
  private final PasswordHashing hashing;
  private final SessionLedger sessions;
  private final SigninDatabase database;
  private final Audit audit;

  SigningIn(
      Accounts accounts,
      PasswordHashing hashing,
      SessionLedger sessions,
      SigninDatabase database,
      Audit audit) {
    this.accounts = accounts;
    this.hashing = hashing;
    this.sessions = sessions;
    this.database = database;
    this.audit = audit;
  }

  public SignedIn register(Register wanted, Device device) {
    String email = wanted.email().strip();
    CommonPasswords.refuseWeak(wanted.password(), email);
    Accounts.Draft draft =
        new Accounts.Draft(
            email,
            hashing.hash(wanted.password()),
            email.substring(0, email.indexOf('@')),
            zone(wanted.timeZone()),
            Optional.ofNullable(wanted.persona()).orElse(Persona.CRYPTO),
            false);
    return enter(draft, "account.registered", device);
  }

  /// An account of its own with demo data; nobody can sign in to it again by password.
  public SignedIn demo(Device device) {
    Accounts.Draft draft =
        new Accounts.Draft(
            "demo-" + Ulid.next().toLowerCase(java.util.Locale.ROOT) + "@demo.invalid",
            null,
            "Demo trader",
            "UTC",
            Persona.CRYPTO,
            true);
    return enter(draft, "account.demo-opened", device);
  }

  public SignedIn login(Login given, Device device) {
    Optional<Accounts.Credentials> known = accounts.credentials(given.email().strip());
    Optional<String> hash = known.map(Accounts.Credentials::passwordHash);
    if (!hashing.matches(given.password(), hash)) {
      known.ifPresent(account -> recordRefusal(account.userId()));
      throw RefusedException.of(ProblemCode.CREDENTIALS);
    }
    String userId = known.orElseThrow().userId();
    SessionLedger.Granted granted =
        database.in(
            () -> {
              SessionLedger.Granted opened = sessions.open(userId, device);
              recordSession(userId, "login.succeeded", opened);
              return opened;
            });
    return signedIn(granted);
  }

  private void recordRefusal(String userId) {
    database.in(
        () -> {
          audit.record(database.jdbc(), userId, "login.refused", Map.of());
          return true;
        });
  }

  public SignedIn renew(String token) {
    return sessions
        .renew(token)
        .map(this::signedIn)
        .orElseThrow(() -> RefusedException.of(ProblemCode.UNAUTHENTICATED));
  }

  /// Changes settings of the account.
  public Account change(String userId, AccountSettings settings) {
    zone(settings.timeZone());
    return accounts.change(userId, settings);
  }

  private SignedIn enter(Accounts.Draft draft, String action, Device device) {
    SessionLedger.Granted granted =
        database.in(
            () -> {
              String userId =
                  accounts
                      .add(draft)
                      .orElseThrow(
                          () ->
                              RefusedException.of(
                                  ProblemCode.CONFLICT,
                                  "An account with this e-mail address exists; please sign in."));
              SessionLedger.Granted opened = sessions.open(userId, device);
              recordSession(userId, action, opened);
              return opened;
            });
    return signedIn(granted);
  }

  private void recordSession(String userId, String action, SessionLedger.Granted opened) {
    audit.record(
        database.jdbc(), userId, action, Map.of("sessionId", opened.identity().sessionId()));
  }

  private SignedIn signedIn(SessionLedger.Granted granted) {
    return new SignedIn(
        accounts.shown(granted.identity().userId()),
        granted.identity().sessionId(),
        granted.token(),
        granted.tokenExpires(),
        granted.sessionExpires());
  }

  private static String zone(@Nullable String name) {
    if (name == null) {
      return "UTC";
    }
    try {
      return ZoneId.of(name).getId();
    } catch (DateTimeException e) {
      throw RefusedException.of(
          ProblemCode.VALIDATION, "The time zone " + name + " is not known, e.g. Europe/Berlin.");
    }
  }
}
