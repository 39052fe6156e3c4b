package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.Persona;

/// The signed-in trader.
///
/// @param timeZone in which times are shown
/// @param persona as chosen last; where its limits are tighter they hold at once
/// @param daysGoBy the zone by which days of limits still go; none where it is the time zone
/// @param alsoHolds personas chosen before whose limits hold beside; none where none does
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Account(
    String userId,
    String email,
    String displayName,
    String timeZone,
    String currency,
    Persona persona,
    boolean demo,
    Instant createdAt,
    @Nullable DaysGoBy daysGoBy,
    @Nullable List<AlsoHolds> alsoHolds) {
  public Account {
    alsoHolds = alsoHolds == null ? null : List.copyOf(alsoHolds);
  }

  /// A zone that was given up and still says when a day of limits begins.
  public record DaysGoBy(String timeZone, Instant until) {}

  /// A persona that was given up and still holds.
  public record AlsoHolds(Persona persona, Instant until) {}
}
