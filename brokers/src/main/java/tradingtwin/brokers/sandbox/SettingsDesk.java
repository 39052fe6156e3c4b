package tradingtwin.brokers.sandbox;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The pages on which the pretend trader ends an app's access and makes keys, and on which a
/// person makes the sandbox stumble.
final class SettingsDesk {

  private static final String COOKIE = "sandbox_settings";
  private static final Set<String> VIEW = Set.of("can_view");
  private static final Set<String> TRADE = Set.of("can_view", "can_trade");

  private final String appName;
  private final Grants grants;
  private final SandboxKeys keys;
  private final SandboxSwitches switches;

  SettingsDesk(String appName, Grants grants, SandboxKeys keys, SandboxSwitches switches) {
    this.appName = appName;
    this.grants = grants;
    this.keys = keys;
    this.switches = switches;
  }

  /// GET /settings.
  Answer show() {
    return page("");
  }

  /// POST /settings: one button of the page, from the browser that was shown it.
  Answer change(Question question) {
    String csrf = question.filled("csrf");
    if (csrf.isEmpty() || !Secret.same(csrf, question.cookies().getOrDefault(COOKIE, ""))) {
      return ConsentPage.refuse("This page is no longer valid. Open the settings again.");
    }
    String what = question.filled("what");
    switch (question.filled("do")) {
      case "end-consent" -> grants.end(what);
      case "end-key" -> keys.end(what);
      case "stumble" -> stumble(what);
      case "make-key" -> {
        return page(made(question));
      }
      default -> {
        return ConsentPage.refuse("There is no such button.");
      }
    }
    return page("");
  }

  private void stumble(String how) {
    switch (how) {
      case "busy" -> switches.next(new SandboxTrouble.Busy(Duration.ofSeconds(5)));
      case "failing" -> switches.next(new SandboxTrouble.Failing(500));
      case "slow" -> switches.next(new SandboxTrouble.Slow(Duration.ofSeconds(5)));
      case "silent" -> switches.next(new SandboxTrouble.Silent());
      default -> switches.calm();
    }
  }

  private String made(Question question) {
    SandboxKey key =
        keys.make(
            question.filled("kind").equals("EC") ? SandboxKey.Kind.EC : SandboxKey.Kind.ED25519,
            question.filled("may").equals("trade") ? TRADE : VIEW,
            SandboxPortfolio.of(question.filled("portfolio")));
    return """
    <h2>Your new key</h2>
    <p>It is shown once.</p>
    <p>Key name</p><pre id="key-name">%s</pre>
    <p>Private key</p><pre id="key-secret">%s</pre>
    """
        .formatted(ConsentPage.escaped(key.name()), ConsentPage.escaped(key.secret()));
  }

  private Answer page(String news) {
    String csrf = Secret.fresh();
    String body =
        """
        <h1>Pretend Coinbase</h1>
        %s
        <h2>Apps that may read</h2>
        %s
        <h2>API keys</h2>
        %s
        <form method="post" action="/settings">
        <input type="hidden" name="csrf" value="%s"><input type="hidden" name="do" value="make-key">
        <label>Account <select name="portfolio">%s</select></label>
        <label>Kind <select name="kind"><option>Ed25519</option><option>EC</option></select></label>
        <button class="allow" name="may" value="view">Make a key that views</button>
        <button name="may" value="trade">Make a key that also trades</button>
        </form>
        <h2>Stumble at the next request for fills</h2>
        %s
        <p class="note">This is a pretend Coinbase on your own machine. No real account is touched.</p>
        """
            .formatted(
                news,
                consents(csrf),
                held(csrf),
                csrf,
                ConsentPage.portfolios(),
                button(csrf, "stumble", "busy", "Too many requests")
                    + button(csrf, "stumble", "failing", "Server error")
                    + button(csrf, "stumble", "slow", "Slow page")
                    + button(csrf, "stumble", "silent", "No answer")
                    + button(csrf, "stumble", "calm", "All well again"));
    String cookie = COOKIE + "=" + csrf + "; Path=/settings; HttpOnly; SameSite=Strict";
    return ConsentPage.page(200, "Pretend Coinbase", body, "'self'", cookie);
  }

  private String consents(String csrf) {
    return listed(
        grants.active().stream()
            .map(
                grant ->
                    "<li>%s, %s %s</li>"
                        .formatted(
                            ConsentPage.escaped(appName),
                            grant.portfolio().title(),
                            button(csrf, "end-consent", grant.id(), "End access")))
            .collect(Collectors.joining("\n")));
  }

  private String held(String csrf) {
    return listed(
        keys.all().stream()
            .map(
                key ->
                    "<li>%s, %s, %s %s</li>"
                        .formatted(
                            ConsentPage.escaped(key.name()),
                            key.portfolio().title(),
                            key.permissions().stream().sorted().collect(Collectors.joining(", ")),
                            button(csrf, "end-key", key.name(), "Delete key")))
            .collect(Collectors.joining("\n")));
  }

  private static String listed(String items) {
    return items.isEmpty() ? "<p class=\"note\">None.</p>" : "<ul>" + items + "</ul>";
  }

  private static String button(String csrf, String action, String what, String words) {
    Map<String, String> hidden = Map.of("csrf", csrf, "do", action, "what", what);
    String fields =
        hidden.entrySet().stream()
            .map(
                e ->
                    "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(e.getKey(), ConsentPage.escaped(e.getValue())))
            .collect(Collectors.joining());
    return "<form method=\"post\" action=\"/settings\">%s<button>%s</button></form>"
        .formatted(fields, ConsentPage.escaped(words));
  }
}
