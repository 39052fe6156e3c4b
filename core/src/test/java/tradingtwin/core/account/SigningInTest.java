package tradingtwin.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.AccountSettings;
import tradingtwin.contracts.requests.Login;
import tradingtwin.contracts.requests.Register;
import tradingtwin.contracts.views.SignedIn;
import tradingtwin.contracts.words.Persona;
import tradingtwin.core.RunningCore;
import tradingtwin.core.session.Device;
import tradingtwin.core.session.Tokens;

/// Coming in, and what is written down about it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningInTest {
  private static final Device LAPTOP = new Device("Firefox on Linux", "ab", "cd");
  private static final String GOOD = "correct horse battery";
  private RunningCore core;
  private SigningIn signingIn;
  private int people;

  @BeforeAll
  void start() {
    core = RunningCore.start();
    signingIn = core.get(SigningIn.class);
  }

  @AfterAll
  void close() {
    core.close();
  }

  @Test
  void whoRegistersIsSignedInAndCanComeBack() {
    String email = someone();
    SignedIn first = register(email, GOOD);
    SignedIn again = signingIn.login(new Login(email, GOOD), LAPTOP);

    assertThat(core.get(Tokens.class).verify(first.token(), core.clock().instant()))
        .hasValueSatisfying(who -> assertThat(who.userId()).isEqualTo(first.account().userId()));
    assertThat(again.account()).isEqualTo(first.account());
    assertThat(again.sessionId()).isNotEqualTo(first.sessionId());
    assertThat(first.account().persona()).isEqualTo(Persona.CRYPTO);
    assertThat(audit(first)).containsExactly("account.registered", "login.succeeded");
  }

  @Test
  void aWrongPasswordIsRefusedAndWrittenDown() {
    String email = someone();
    SignedIn first = register(email, GOOD);

    assertRefused(ProblemCode.CREDENTIALS, () -> login(email, GOOD + " "));
    assertRefused(
        ProblemCode.CREDENTIALS, () -> login(email, GOOD.toUpperCase(java.util.Locale.ROOT)));
    assertThat(audit(first))
        .containsExactly("account.registered", "login.refused", "login.refused");
  }

  @Test
  void anUnknownAddressIsRefusedInTheSameWords() {
    assertRefused(ProblemCode.CREDENTIALS, () -> login(someone(), "nobody has this password"));
  }

  @Test
  void anAddressIsTakenWhateverItsCase() {
    String email = someone();
    SignedIn _ = register(email, GOOD);

    assertRefused(
        ProblemCode.CONFLICT, () -> register(email.toUpperCase(java.util.Locale.ROOT), GOOD));
    assertThat(login(" " + email.toUpperCase(java.util.Locale.ROOT), GOOD)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8 chars!", "🙂🙃🙂🙃🙁😀🙂🙃", "with \u0000 zero", "  spaces around  "})
  void anyTextOfEightToTwoHundredAndFiftySixCharactersIsAPassword(String password) {
    String email = someone();
    SignedIn _ = register(email, password);

    assertThat(login(email, password)).isNotNull();
  }

  @Test
  void noPasswordIsCutOff() {
    String email = someone();
    String longest = "0123456789abcdef".repeat(16);
    SignedIn _ = register(email, longest);

    assertThat(login(email, longest)).isNotNull();
    assertRefused(ProblemCode.CREDENTIALS, () -> login(email, longest.substring(0, 255) + "x"));
    assertRefused(ProblemCode.CREDENTIALS, () -> login(email, longest.substring(0, 72)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "password123", "PassWord123", "aaaaaaaa", "somebody-weak"})
  void aPasswordThatOthersTryFirstIsRefused(String password) {
    assertRefused(ProblemCode.VALIDATION, () -> register("somebody-weak@example.com", password));
    assertRefused(ProblemCode.VALIDATION, () -> register("a@example.com", "x1y2".repeat(65)));
    assertRefused(ProblemCode.VALIDATION, () -> register("no address", GOOD));
  }

  @Test
  void noPasswordLiesInTheDatabase() {
    String email = someone();
    SignedIn in = register(email, "canary canary");

    assertThat(
            core.everything()
                .sql("select password_hash from users where user_id = ?")
                .params(in.account().userId())
                .query(String.class)
                .single())
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
        .doesNotContain("canary");
  }

  @Test
  void aDemoAccountCannotBeSignedInToByPassword() {
    SignedIn demo = signingIn.demo(LAPTOP);

    assertThat(demo.account().demo()).isTrue();
    assertRefused(ProblemCode.CREDENTIALS, () -> login(demo.account().email(), ""));
  }

  @Test
  void settingsChangeOnlyWhatTheyName() {
    SignedIn in = register(someone(), GOOD);
    var changed =
        signingIn.change(
            in.account().userId(), new AccountSettings(null, "Europe/Berlin", null, Persona.SWING));

    assertThat(changed.timeZone()).isEqualTo("Europe/Berlin");
    assertThat(changed.persona()).isEqualTo(Persona.SWING);
    assertThat(changed.displayName()).isEqualTo(in.account().displayName());
    assertThat(changed.currency()).isEqualTo("USD");
    assertRefused(
        ProblemCode.VALIDATION,
        () ->
            signingIn.change(
                in.account().userId(), new AccountSettings(null, "Mars/Olympus", null, null)));
  }

  private SignedIn register(String email, String password) {
    return signingIn.register(new Register(email, password, null, null), LAPTOP);
  }

  private SignedIn login(String email, String password) {
    return signingIn.login(new Login(email, password), LAPTOP);
  }

  private String someone() {
    people++;
    return "person." + people + "@example.com";
  }

  private List<String> audit(SignedIn who) {
    return core.everything()
        .sql("select action from audit where user_id = ? order by audit_id")
        .params(who.account().userId())
        .query(String.class)
        .list();
  }

  private static void assertRefused(
      ProblemCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.problem().type()).isEqualTo(code.type()));
  }
}
