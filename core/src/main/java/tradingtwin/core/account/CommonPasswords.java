package tradingtwin.core.account;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import tradingtwin.contracts.problems.Problem;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;

/// Passwords that everybody tries first, and those made of the account's own name.
///
/// A first wall against the crudest guesses; the long lists of ASVS 6.2.4 and 6.2.12 are not
/// here.
final class CommonPasswords {
  private static final int SHORTEST = 8;
  private static final int LONGEST = 256;
  private static final Set<String> KNOWN =
      Set.of(
          "password",
          "password1",
          "password12",
          "password123",
          "passw0rd",
          "12345678",
          "123456789",
          "1234567890",
          "11111111",
          "00000000",
          "88888888",
          "12341234",
          "87654321",
          "qwertyui",
          "qwertyuiop",
          "qwerty123",
          "1q2w3e4r",
          "1qaz2wsx",
          "iloveyou",
          "sunshine",
          "princess",
          "football",
          "baseball",
          "superman",
          "trustno1",
          "letmein1",
          "welcome1",
          "abcd1234",
          "abc12345",
          "asdfghjk",
          "zaq12wsx",
          "starwars",
          "whatever",
          "computer",
          "internet",
          "michelle",
          "jennifer",
          "corvette",
          "changeme",
          "bitcoin1",
          "tradingtwin",
          "trading1",
          "trader123",
          "tothemoon",
          "hodlhodl");

  private CommonPasswords() {}

  static void refuseWeak(String password, String email) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST || length > LONGEST) {
      throw refused("A password has 8 to 256 characters.", "/password", "has the wrong length");
    }
    if (email.indexOf('@') < 1) {
      throw refused("This is no e-mail address.", "/email", "must be an e-mail address");
    }
    String lower = password.toLowerCase(Locale.ROOT);
    String name = email.substring(0, email.indexOf('@')).toLowerCase(Locale.ROOT);
    boolean weak =
        KNOWN.contains(lower)
            || lower.equals(email.toLowerCase(Locale.ROOT))
            || (name.length() >= 6 && lower.equals(name))
            || lower.chars().distinct().count() < 4;
    if (weak) {
      throw refused(
          "This password is among the first that others would try.",
          "/password",
          "is too easy to guess");
    }
  }

  private static RefusedException refused(String detail, String pointer, String message) {
    return new RefusedException(
        Problem.of(
            ProblemCode.VALIDATION, detail, List.of(new Problem.FieldError(pointer, message))));
  }
}
