package tradingtwin.brokers.sandbox;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The page on which the trader allows or denies. No script, no inline style, nothing from
/// outside.
final class ConsentPage {

  static final String STYLE =
      """
      body{font:16px/1.5 system-ui,sans-serif;margin:0;background:#f4f6fa;color:#0a0b0d}
      main{max-width:28rem;margin:8vh auto;padding:2rem;background:#fff;border-radius:12px;\
      box-shadow:0 2px 16px #0002}
      p.note{color:#5b616e;font-size:.875rem}
      button{font:inherit;padding:.7rem 1.4rem;border-radius:999px;border:1px solid #0052ff;\
      background:#fff;color:#0052ff;cursor:pointer}
      button.allow{background:#0052ff;color:#fff}
      button:focus-visible{outline:3px solid #0a0b0d;outline-offset:2px}
      form{display:flex;flex-wrap:wrap;gap:1rem;margin-top:1.5rem;align-items:center}
      pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f4f6fa;padding:1rem}
      select{font:inherit;padding:.5rem}
      """;

  private static final Map<String, String> IN_WORDS =
      Map.of(
          "wallet:user:read", "See your name and which products are traded",
          "wallet:accounts:read", "See your accounts and their balances",
          "wallet:transactions:read", "See your trades and transactions",
          "offline_access", "Keep reading when you are not here, until you end it",
          "wallet:trades:create", "Place orders for you",
          "wallet:buys:create", "Buy for you",
          "wallet:sells:create", "Sell for you",
          "wallet:transactions:send", "Send your money to others");

  private ConsentPage() {}

  static Answer ask(String appName, Set<String> scopes, String csrf, String cookie, URI target) {
    String list =
        scopes.stream()
            .sorted()
            .map(s -> IN_WORDS.getOrDefault(s, s))
            .map(words -> "<li>" + escaped(words) + "</li>")
            .collect(Collectors.joining("\n"));
    String body =
        """
        <h1>Allow %s?</h1>
        <p>It asks to</p>
        <ul>%s</ul>
        <form method="post" action="/oauth2/auth">
        <input type="hidden" name="csrf" value="%s">
        <label>Account <select name="portfolio">%s</select></label>
        <button class="allow" name="decision" value="allow">Allow</button>
        <button name="decision" value="deny">Deny</button>
        </form>
        <p class="note">This is a pretend Coinbase on your own machine. No real account is touched.</p>
        """
            .formatted(escaped(appName), list, csrf, portfolios());
    return page(200, "Allow " + appName + "?", body, "'self' " + origin(target), cookie);
  }

  /// One choice for each account, the main one first.
  static String portfolios() {
    return Arrays.stream(SandboxPortfolio.values())
        .map(p -> "<option value=\"%s\">%s</option>".formatted(p.name(), p.title()))
        .collect(Collectors.joining());
  }

  static Answer refuse(String why) {
    return page(
        400, "Not possible", "<h1>Not possible</h1><p>" + escaped(why) + "</p>", "'none'", "");
  }

  static Answer page(int status, String title, String body, String formTo, String cookie) {
    String html =
        """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <title>%s</title><link rel="stylesheet" href="/sandbox.css"></head>
        <body><main>%s</main></body></html>
        """
            .formatted(escaped(title), body);
    String csp =
        "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action "
            + formTo;
    Map<String, String> headers =
        new HashMap<>(Map.of("Content-Security-Policy", csp, "Cache-Control", "no-store"));
    if (!cookie.isEmpty()) {
      headers.put("Set-Cookie", cookie);
    }
    return Answer.page(status, html, headers);
  }

  /// Browsers hold a form to its `form-action` through redirects, so the way back is named too.
  private static String origin(URI target) {
    return target.getScheme() + "://" + target.getRawAuthority();
  }

  static String escaped(String text) {
    String safe = text;
    for (List<String> pair :
        List.of(
            List.of("&", "&amp;"),
            List.of("<", "&lt;"),
            List.of(">", "&gt;"),
            List.of("\"", "&quot;"))) {
      safe = safe.replace(pair.getFirst(), pair.getLast());
    }
    return safe;
  }
}
