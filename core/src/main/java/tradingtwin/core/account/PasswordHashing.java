package tradingtwin.core.account;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// Argon2id with the parameters of the OWASP cheat sheet (m = 19,456 KiB, t = 2, p = 1).
///
/// At most a few hashes run at once, so that a flood of guesses cannot take the machine.
final class PasswordHashing {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int AT_ONCE = 2;

  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final String nobody = argon2.encode("nobody has this password");

  String hash(String password) {
    turns.acquireUninterruptibly();
    try {
      return argon2.encode(password);
    } finally {
      turns.release();
    }
  }

  /// Whether the password is the one of this hash; without a hash it never is, and a hash is
  /// computed all the same, so that unknown addresses cannot be told by the time they take.
  boolean matches(String password, Optional<String> hash) {
    turns.acquireUninterruptibly();
    try {
      return argon2.matches(password, hash.orElse(nobody)) && hash.isPresent();
    } finally {
      turns.release();
    }
  }
}
