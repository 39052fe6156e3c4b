package tradingtwin.coach.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tradingtwin.coach.signatures.CallCheck.Verdict;
import tradingtwin.contracts.signing.CallSignature;
import tradingtwin.contracts.signing.CallSignature.Call;
import tradingtwin.contracts.signing.SigningKey;

class CallCheckTest {
  private static final Instant NOW = Instant.parse("2026-03-12T12:00:00Z");
  private static final SigningKey OLD = key("workers-1", 1);
  private static final SigningKey NEW = key("workers-2", 2);
  private static final SigningKey STRANGER = key("workers-1", 3);
  private static final Call CALL = call("POST", "/v1/indicators?x=1", "{}");

  private final Set<String> remembered = new HashSet<>();
  private final CallCheck check =
      new CallCheck(List.of(OLD, NEW), this::remember, InstantSource.fixed(NOW));

  private SignatureMemory.Seen remember(String signature, Duration howLong) {
    assertThat(howLong).isGreaterThan(CallSignature.SKEW.multipliedBy(2));
    return remembered.add(signature)
        ? SignatureMemory.Seen.FIRST_TIME
        : SignatureMemory.Seen.BEFORE;
  }

  @ParameterizedTest
  @CsvSource({
    "-301, FORGED",
    "-300, GENUINE",
    "-1, GENUINE",
    "0, GENUINE",
    "300, GENUINE",
    "301, FORGED",
    "-86400, FORGED",
    "86400, FORGED"
  })
  void aSignatureHoldsFiveMinutesAroundItsTime(long skew, Verdict verdict) {
    assertThat(check.of(CallSignature.of(CALL, OLD, NOW.plusSeconds(skew)), CALL))
        .isEqualTo(verdict);
  }

  @Test
  void eitherOfTwoActiveKeysHolds() {
    assertThat(check.of(CallSignature.of(CALL, OLD, NOW), CALL)).isEqualTo(Verdict.GENUINE);
    assertThat(check.of(CallSignature.of(CALL, NEW, NOW), CALL)).isEqualTo(Verdict.GENUINE);
  }

  @Test
  void aSignatureIsAcceptedOnce() {
    CallSignature signature = CallSignature.of(CALL, OLD, NOW);
    assertThat(check.of(signature, CALL)).isEqualTo(Verdict.GENUINE);
    assertThat(check.of(signature, CALL)).isEqualTo(Verdict.REPEATED);
  }

  @Test
  void aForgedCallIsNotRemembered() {
    check.of(CallSignature.of(CALL, STRANGER, NOW), CALL);
    assertThat(remembered).isEmpty();
  }

  @Test
  void anotherMethodPathQueryOrBodyIsForged() {
    CallSignature signature = CallSignature.of(CALL, OLD, NOW);
    for (Call other :
        List.of(
            call("PUT", "/v1/indicators?x=1", "{}"),
            call("POST", "/v1/indicators", "{}"),
            call("POST", "/v1/indicators?x=2", "{}"),
            call("POST", "/v1/bias/score?x=1", "{}"),
            call("POST", "/v1/indicators?x=1", "{ }"),
            call("POST", "/v1/indicators?x=1", ""))) {
      assertThat(check.of(signature, other)).isEqualTo(Verdict.FORGED);
    }
  }

  @Test
  void everyFlippedBitOfASignatureIsForged() {
    CallSignature signature = CallSignature.of(CALL, OLD, NOW);
    for (int i = 0; i < signature.signature().length(); i++) {
      for (int bit = 0; bit < 7; bit++) {
        StringBuilder flipped = new StringBuilder(signature.signature());
        flipped.setCharAt(i, (char) (flipped.charAt(i) ^ (1 << bit)));
        CallSignature forged =
            new CallSignature(OLD.id(), signature.timestamp(), flipped.toString());
        assertThat(check.of(forged, CALL)).isEqualTo(Verdict.FORGED);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "12e3", "99999999999999999999", "-9223372036854775808"})
  void aTimeThatCannotBeReadIsForged(String timestamp) {
    CallSignature signature = CallSignature.of(CALL, OLD, NOW);
    assertThat(check.of(new CallSignature(OLD.id(), timestamp, signature.signature()), CALL))
        .isEqualTo(Verdict.FORGED);
  }

  @Test
  void aKeyUnderAnothersNameIsForged() {
    CallSignature signature = CallSignature.of(CALL, OLD, NOW);
    assertThat(
            check.of(
                new CallSignature(NEW.id(), signature.timestamp(), signature.signature()), CALL))
        .isEqualTo(Verdict.FORGED);
    assertThat(check.knows("workers-1")).isTrue();
    assertThat(check.knows("workers-3")).isFalse();
  }

  @Test
  void whatCannotBeRememberedIsUndecided() {
    CallCheck blind =
        new CallCheck(
            List.of(OLD), (s, d) -> SignatureMemory.Seen.UNKNOWN, InstantSource.fixed(NOW));
    assertThat(blind.of(CallSignature.of(CALL, OLD, NOW), CALL)).isEqualTo(Verdict.UNDECIDED);
  }

  @Test
  void noKeysOrTwoOfOneNameAreRefused() {
    InstantSource clock = InstantSource.fixed(NOW);
    assertThatThrownBy(() -> new CallCheck(List.of(), this::remember, clock))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CallCheck(List.of(OLD, STRANGER), this::remember, clock))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static SigningKey key(String id, int seed) {
    byte[] secret = new byte[32];
    secret[0] = (byte) seed;
    return new SigningKey(id, secret);
  }

  private static Call call(String method, String path, String body) {
    return Call.of(method, path, body.getBytes(StandardCharsets.UTF_8));
  }
}
