package tradingtwin.coach.signatures;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tradingtwin.contracts.signing.CallSignature;
import tradingtwin.contracts.signing.SigningKey;

/// The check of one call: known key, fresh, genuine, not seen before.
public final class CallCheck {
  /// A signature may be valid for twice the skew; one minute more for clocks that drift.
  private static final Duration REMEMBERED = CallSignature.SKEW.multipliedBy(2).plusMinutes(1);

  /// What a check says.
  public enum Verdict {
    GENUINE,
    FORGED,
    REPEATED,
    UNDECIDED
  }

  private final List<SigningKey> keys;
  private final Set<String> names;
  private final SignatureMemory memory;
  private final InstantSource clock;

  /// A check against the keys that are active now; two of one part while it changes its key.
  public CallCheck(List<SigningKey> keys, SignatureMemory memory, InstantSource clock) {
    this.keys = List.copyOf(keys);
    this.names = keys.stream().map(SigningKey::id).collect(Collectors.toUnmodifiableSet());
    this.memory = memory;
    this.clock = clock;
    if (keys.isEmpty() || names.size() != keys.size()) {
      throw new IllegalArgumentException("callers need at least one key, each with its own name");
    }
  }

  /// Whether there is a key of that name, which is known before the body is read.
  public boolean knows(String keyId) {
    return names.contains(keyId);
  }

  /// The verdict on a call; a genuine one is remembered.
  public Verdict of(CallSignature signature, CallSignature.Call call) {
    if (!signature.holds(call, keys, clock.instant())) {
      return Verdict.FORGED;
    }
    return switch (memory.remember(signature.keyId() + ":" + signature.signature(), REMEMBERED)) {
      case FIRST_TIME -> Verdict.GENUINE;
      case BEFORE -> Verdict.REPEATED;
      case UNKNOWN -> Verdict.UNDECIDED;
    };
  }
}
