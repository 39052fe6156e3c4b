package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.policies.PersonaPolicy;
import tradingtwin.contracts.words.OwnLimitName;
import tradingtwin.contracts.words.Persona;

/// The policy in force: the persona's limits and the trader's own.
///
/// @param limits the limits, as sentences with numbers
/// @param policy the numbers in force
public record Policy(Persona persona, String version, List<Limit> limits, PersonaPolicy policy) {
  public Policy {
    limits = List.copyOf(limits);
  }

  /// One limit.
  ///
  /// @param name name of the limit
  /// @param sentence the limit in words
  /// @param kind how it is entered
  /// @param persona the persona's value
  /// @param inForce the value that holds now
  /// @param own the trader's own value
  /// @param today how much of it is used today
  /// @param used share used
  /// @param source where the number comes from
  /// @param personaValue the persona's value as it would be entered
  /// @param inForceValue the value in force as it would be entered
  /// @param ownName the own limit that changes it; absent where none can
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Limit(
      String name,
      String title,
      String sentence,
      Kind kind,
      @Nullable String persona,
      @Nullable String inForce,
      @Nullable String own,
      @Nullable String today,
      @Nullable Double used,
      @Nullable Pending pending,
      @Nullable String source,
      @Nullable Double personaValue,
      @Nullable Double inForceValue,
      @Nullable OwnLimitName ownName) {

    /// How it is entered.
    public enum Kind {
      SHARE,
      COUNT,
      TIMES,
      SWITCH,
      MINUTES,
      TEXT
    }

    /// A looser value that waits for the next trading day.
    public record Pending(String value, Instant from) {}
  }
}
