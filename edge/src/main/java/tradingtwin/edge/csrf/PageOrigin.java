package tradingtwin.edge.csrf;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tradingtwin.edge.settings.EdgeSettings;

/// Where a request came from, by the headers that a page cannot forge: `Host`, `Origin` and
/// `Sec-Fetch-Site`. Another port of localhost is the same site, but not our page.
public final class PageOrigin {
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private final EdgeSettings settings;

  PageOrigin(EdgeSettings settings) {
    this.settings = settings;
  }

  /// Whether the `Host` names us; anything else is a rebound name.
  public boolean addressedToUs(HttpServletRequest request) {
    String host = request.getHeader("Host");
    return host != null && settings.knowsHost(host);
  }

  /// Whether neither header says that another page asked; a client that is no browser sends none.
  public boolean notForeign(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    return (origin == null || ours(origin)) && siteIsOurs(request.getHeader("Sec-Fetch-Site"));
  }

  /// Whether a browser says that our own page asked.
  public boolean ownPage(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    return origin != null && ours(origin) && siteIsOurs(request.getHeader("Sec-Fetch-Site"));
  }

  private boolean ours(String origin) {
    return origin.equalsIgnoreCase(settings.publicOrigin().toString());
  }

  private static boolean siteIsOurs(@Nullable String site) {
    return site == null || OWN.contains(site);
  }
}
