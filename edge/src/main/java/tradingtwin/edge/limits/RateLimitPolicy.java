package tradingtwin.edge.limits;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Every number about how often one may ask, `twin.edge.limits.*`; what is not set has its
/// default.
///
/// @param perIp all requests of one address: a household with many tabs
/// @param authPerIp signing in and up from one address: a family may, a guesser may not
/// @param authPerUser renewing and signing out
/// @param readsPerUser a page asks about ten times when opened
/// @param writesPerUser faster than a hand
/// @param uploadsPerUser files of up to 25 MB
/// @param streamsPerUser openings: eight tabs on a shaky line
/// @param openStreams streams of one trader open at once
@ConfigurationProperties("twin.edge.limits")
public record RateLimitPolicy(
    @Nullable Allowance perIp,
    @Nullable Allowance authPerIp,
    @Nullable Allowance authPerUser,
    @Nullable Allowance readsPerUser,
    @Nullable Allowance writesPerUser,
    @Nullable Allowance uploadsPerUser,
    @Nullable Allowance streamsPerUser,
    @Nullable Integer openStreams) {
  private static final int OPEN_STREAMS = 20;

  public static RateLimitPolicy usual() {
    return new RateLimitPolicy(null, null, null, null, null, null, null, null);
  }

  /// What one address may do.
  Allowance ofAddress(RateClass kind) {
    return kind == RateClass.AUTH ? or(authPerIp, 20) : or(perIp, 1200);
  }

  /// What one trader may do.
  Allowance ofTrader(RateClass kind) {
    return switch (kind) {
      case AUTH -> or(authPerUser, 30);
      case READ, FREE -> or(readsPerUser, 300);
      case WRITE -> or(writesPerUser, 60);
      case UPLOAD -> or(uploadsPerUser, 10);
      case STREAM -> or(streamsPerUser, 120);
    };
  }

  public int mostOpenStreams() {
    return openStreams == null ? OPEN_STREAMS : openStreams;
  }

  private static Allowance or(@Nullable Allowance set, int perMinute) {
    return set == null ? Allowance.perMinute(perMinute) : set;
  }
}
