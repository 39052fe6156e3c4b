package tradingtwin.brokers.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who may read what, until when. Kept in a file, tokens only as digests.
///
/// An access token lives an hour. A refresh token works once and is replaced by the next.
final class Grants {

  static final Duration ACCESS_LIFE = Duration.ofHours(1);

  /// One consent of the trader.
  record Grant(String id, Set<String> scopes, SandboxPortfolio portfolio, boolean revoked) {
    Grant {
      scopes = Set.copyOf(scopes);
    }
  }

  record Access(String grantId, Instant expiresAt) {}

  /// Everything that outlives a restart.
  record Kept(Map<String, Grant> grants, Map<String, Access> access, Map<String, String> refresh) {}

  /// Freshly made tokens; the refresh token is null without offline access.
  record Tokens(String access, @Nullable String refresh, Set<String> scopes) {}

  /// What a token is worth.
  sealed interface Standing {
    record Good(Set<String> scopes, SandboxPortfolio portfolio) implements Standing {
      boolean may(String scope) {
        return scopes.contains(scope);
      }
    }

    record Expired() implements Standing {}

    record Revoked() implements Standing {}

    record Unknown() implements Standing {}
  }

  private final GrantFile file;
  private final InstantSource clock;
  private final Kept kept;

  Grants(GrantFile file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
    this.kept = file.read();
  }

  synchronized Tokens begin(String grantId, Set<String> scopes, SandboxPortfolio portfolio) {
    kept.grants().put(grantId, new Grant(grantId, scopes, portfolio, false));
    return issue(grantId, scopes);
  }

  /// Null when the refresh token is unknown, was used before, or its grant was revoked.
  synchronized @Nullable Tokens renew(String refreshToken) {
    String grantId = kept.refresh().remove(Secret.digest(refreshToken));
    Grant grant = grantId == null ? null : kept.grants().get(grantId);
    if (grantId == null || grant == null || grant.revoked()) {
      return null;
    }
    return issue(grantId, grant.scopes());
  }

  private Tokens issue(String grantId, Set<String> scopes) {
    Instant now = clock.instant();
    kept.access().values().removeIf(a -> a.expiresAt().plus(ACCESS_LIFE).isBefore(now));
    String access = Secret.fresh();
    kept.access().put(Secret.digest(access), new Access(grantId, now.plus(ACCESS_LIFE)));
    String refresh = scopes.contains("offline_access") ? Secret.fresh() : null;
    if (refresh != null) {
      kept.refresh().put(Secret.digest(refresh), grantId);
    }
    file.write(kept);
    return new Tokens(access, refresh, scopes);
  }

  /// Ends the whole grant that a token, of either kind, belongs to.
  synchronized void revoke(String token) {
    String digest = Secret.digest(token);
    Access access = kept.access().get(digest);
    String grantId = access != null ? access.grantId() : kept.refresh().get(digest);
    if (grantId != null) {
      end(grantId);
    }
  }

  synchronized void end(String grantId) {
    kept.grants()
        .computeIfPresent(
            grantId, (id, grant) -> new Grant(id, grant.scopes(), grant.portfolio(), true));
    kept.refresh().values().removeIf(grantId::equals);
    file.write(kept);
  }

  synchronized Standing standing(String accessToken) {
    Access access = kept.access().get(Secret.digest(accessToken));
    Grant grant = access == null ? null : kept.grants().get(access.grantId());
    if (access == null || grant == null) {
      return new Standing.Unknown();
    }
    if (grant.revoked()) {
      return new Standing.Revoked();
    }
    return access.expiresAt().isAfter(clock.instant())
        ? new Standing.Good(grant.scopes(), grant.portfolio())
        : new Standing.Expired();
  }

  /// Consents that hold, in the order of their ids.
  synchronized List<Grant> active() {
    return kept.grants().values().stream()
        .filter(grant -> !grant.revoked())
        .sorted(Comparator.comparing(Grant::id))
        .toList();
  }

  static Kept nothing() {
    return new Kept(new HashMap<>(), new HashMap<>(), new HashMap<>());
  }

  static Set<String> scopes(String commaSeparated) {
    Set<String> scopes = new HashSet<>(List.of(commaSeparated.strip().split("[ ,]+", -1)));
    scopes.remove("");
    return scopes;
  }
}
