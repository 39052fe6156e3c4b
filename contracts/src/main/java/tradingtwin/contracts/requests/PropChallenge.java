package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The rules of a prop challenge.
///
/// @param dailyDrawdown share of the day's opening equity
/// @param trailingDrawdown share of the equity peak
/// @param target share of the start balance
/// @param consistencyShare largest share of the profit that one day may make
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PropChallenge(
    BigDecimal startBalance,
    double dailyDrawdown,
    double trailingDrawdown,
    @Nullable Double target,
    String startsOn,
    @Nullable String endsOn,
    @Nullable Double consistencyShare) {}
