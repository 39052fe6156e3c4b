package tradingtwin.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.Login;
import tradingtwin.contracts.requests.Register;
import tradingtwin.contracts.views.SignedIn;
import tradingtwin.core.OpenRooms;
import tradingtwin.core.session.Device;
import tradingtwin.core.session.Identity;
import tradingtwin.core.session.SessionLedger;
import tradingtwin.core.session.Tokens;

class SigningInTest {
  private static final Device DEVICE = new Device("Chrome on Linux", "ip", "agent");
  private static final String SECRET = "correct horse battery";

  private OpenRooms rooms;
  private SigningIn signingIn;
  private SessionLedger sessions;
  private Tokens tokens;

  @BeforeEach
  void open() {
    rooms = OpenRooms.open();
    signingIn = rooms.get(SigningIn.class);
    sessions = rooms.get(SessionLedger.class);
    tokens = rooms.get(Tokens.class);
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void whoRegistersIsSignedIn() {
    SignedIn anna = register("anna@example.org");
    Identity identity = tokens.verify(anna.token(), rooms.clock().instant()).orElseThrow();
    assertThat(identity).isEqualTo(new Identity(anna.account().userId(), anna.sessionId()));
    assertThat(sessions.alive(identity)).isTrue();
  }

  @Test
  void everySignInIsASessionOfItsOwn() {
    SignedIn first = register("anna@example.org");
    SignedIn second = signingIn.login(new Login("ANNA@example.org", SECRET), DEVICE);
    assertThat(second.sessionId()).isNotEqualTo(first.sessionId());
    assertThat(second.account()).isEqualTo(first.account());
  }

  @Test
  void aWrongPasswordAndAnUnknownAddressAreAnsweredAlike() {
    register("anna@example.org");
    assertRefused(() -> signingIn.login(new Login("anna@example.org", "wrong one"), DEVICE));
    assertRefused(() -> signingIn.login(new Login("nobody@example.org", SECRET), DEVICE));
  }

  @Test
  void anAddressCanHaveOneAccount() {
    register("anna@example.org");
    assertThatThrownBy(() -> register("Anna@Example.org"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.problem().type()).isEqualTo(ProblemCode.CONFLICT.type()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eightchr",
        "🦊🐢🦊🐢 and ünïcode",
        "a password far longer than the seventy-two bytes after which some hashes silently stop reading"
      })
  void longAndUnusualPasswordsAreKeptWhole(String password) {
    SignedIn _ = signingIn.register(new Register("p@example.org", password, null, null), DEVICE);
    assertThat(signingIn.login(new Login("p@example.org", password), DEVICE).token()).isNotBlank();
    assertRefused(
        () ->
            signingIn.login(
                new Login("p@example.org", password.substring(0, password.length() - 1)), DEVICE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"password", "12345678", "Bitcoin1", "aaaaaaaa", "anna@example.org"})
  void passwordsThatEverybodyTriesAreRefused(String weak) {
    assertThatThrownBy(
            () -> signingIn.register(new Register("anna@example.org", weak, null, null), DEVICE))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void anExpiredTokenIsRenewedWhileItsSessionStands() {
    SignedIn anna = register("anna@example.org");
    rooms.clock().move(Duration.ofHours(2));
    assertThat(tokens.verify(anna.token(), rooms.clock().instant())).isEmpty();
    SignedIn renewed = signingIn.renew(anna.token());
    assertThat(renewed.sessionId()).isEqualTo(anna.sessionId());
    assertThat(tokens.verify(renewed.token(), rooms.clock().instant())).isPresent();
  }

  @Test
  void anEndedSessionIsNeitherAliveNorRenewed() {
    SignedIn anna = register("anna@example.org");
    Identity identity = new Identity(anna.account().userId(), anna.sessionId());
    assertThat(sessions.end(identity.userId(), identity.sessionId())).isTrue();
    assertThat(sessions.alive(identity)).isFalse();
    assertThat(sessions.ended(java.util.Set.of(identity.sessionId())))
        .containsExactly(identity.sessionId());
    assertThatThrownBy(() -> signingIn.renew(anna.token())).isInstanceOf(RefusedException.class);
  }

  @Test
  void aSessionLeftUnusedForTwoWeeksIsOver() {
    SignedIn anna = register("anna@example.org");
    rooms.clock().move(Duration.ofDays(15));
    assertThatThrownBy(() -> signingIn.renew(anna.token())).isInstanceOf(RefusedException.class);
  }

  @Test
  void aSessionEndsAfterNinetyDaysHoweverOftenItIsUsed() {
    SignedIn last = register("anna@example.org");
    for (int week = 0; week < 12; week++) {
      rooms.clock().move(Duration.ofDays(7));
      last = signingIn.renew(last.token());
    }
    String token = last.token();
    rooms.clock().move(Duration.ofDays(7));
    assertThatThrownBy(() -> signingIn.renew(token)).isInstanceOf(RefusedException.class);
  }

  @Test
  void foreignUnsignedAndTamperedTokensAreNobodys() throws JOSEException {
    SignedIn anna = register("anna@example.org");
    Instant now = rooms.clock().instant();
    JWTClaimsSet claims = claims(anna, "twin", now);
    SignedJWT foreign =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
    foreign.sign(new RSASSASigner(new RSAKeyGenerator(2048).keyID("test").generate()));
    assertThat(tokens.verify(foreign.serialize(), now)).isEmpty();
    assertThat(tokens.verify(new PlainJWT(claims).serialize(), now)).isEmpty();
    assertThat(tokens.verify(anna.token().replaceFirst("\\.ey", ".ez"), now)).isEmpty();
    assertThat(tokens.verify("rubbish", now)).isEmpty();
  }

  @Test
  void thePublicKeysHoldNothingPrivate() {
    assertThat(tokens.jwks()).contains("\"kid\":\"test\"").doesNotContain("\"d\":", "\"p\":");
  }

  @Test
  void registeringAndSigningInAreInTheAuditBook() throws SQLException {
    register("anna@example.org");
    SignedIn _ = signingIn.login(new Login("anna@example.org", SECRET), DEVICE);
    assertRefused(() -> signingIn.login(new Login("anna@example.org", "wrong one"), DEVICE));
    try (Connection sql = rooms.superuser();
        var rows =
            sql.createStatement()
                .executeQuery("select string_agg(action, ',' order by created_at) from audit")) {
      rows.next();
      assertThat(rows.getString(1)).isEqualTo("account.registered,login.succeeded,login.refused");
    }
  }

  private SignedIn register(String email) {
    return signingIn.register(new Register(email, SECRET, "Europe/Berlin", null), DEVICE);
  }

  private static JWTClaimsSet claims(SignedIn anna, String audience, Instant now) {
    return new JWTClaimsSet.Builder()
        .issuer("trading-twin")
        .audience(audience)
        .subject(anna.account().userId())
        .claim("sid", anna.sessionId())
        .expirationTime(Date.from(now.plusSeconds(600)))
        .build();
  }

  private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.problem().type()).isEqualTo(ProblemCode.CREDENTIALS.type()));
  }
}
