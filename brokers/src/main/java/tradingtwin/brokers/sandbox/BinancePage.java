package tradingtwin.brokers.sandbox;

import java.util.Set;
import java.util.stream.Collectors;

/// The page on which a trader of the pretend Binance makes and ends keys.
final class BinancePage {

  private static final String COOKIE = "sandbox_binance";
  private static final Set<String> READ = Set.of("enableReading");
  private static final Set<String> TRADE = Set.of("enableReading", "enableSpotAndMarginTrading");

  private final HmacKeys keys;
  private final SandboxSwitches switches;

  BinancePage(HmacKeys keys, SandboxSwitches switches) {
    this.keys = keys;
    this.switches = switches;
  }

  Answer show() {
    return page("");
  }

  Answer change(Question question) {
    String csrf = question.filled("csrf");
    if (csrf.isEmpty() || !Secret.same(csrf, question.cookies().getOrDefault(COOKIE, ""))) {
      return ConsentPage.refuse("This page is no longer valid. Open the settings again.");
    }
    switch (question.filled("do")) {
      case "end-key" -> keys.end(question.filled("what"));
      case "calm" -> switches.calm();
      case "make-key" -> {
        boolean trades = question.filled("may").equals("trade");
        return page(
            shown(
                keys.make(
                    trades ? TRADE : READ, SandboxPortfolio.of(question.filled("portfolio")))));
      }
      default -> {
        return ConsentPage.refuse("There is no such button.");
      }
    }
    return page("");
  }

  private static String shown(SandboxKey key) {
    return """
    <h2>Your new key</h2>
    <p>It is shown once.</p>
    <p>API key</p><pre id="key-name">%s</pre>
    <p>Secret key</p><pre id="key-secret">%s</pre>
    """
        .formatted(key.name(), key.secret());
  }

  private Answer page(String news) {
    String csrf = Secret.fresh();
    String held =
        keys.all().stream()
            .map(
                key ->
                    """
                    <li>%s…, %s, %s
                    <form method="post" action="/settings"><input type="hidden" name="csrf" value="%s">
                    <input type="hidden" name="do" value="end-key">
                    <input type="hidden" name="what" value="%s"><button>Delete key</button></form></li>
                    """
                        .formatted(
                            key.name().substring(0, 8),
                            key.portfolio().title(),
                            key.flags().stream().sorted().collect(Collectors.joining(", ")),
                            csrf,
                            key.name()))
            .collect(Collectors.joining("\n"));
    String body =
        """
        <h1>Pretend Binance</h1>
        %s
        <h2>API keys</h2>
        <ul>%s</ul>
        <form method="post" action="/settings">
        <input type="hidden" name="csrf" value="%s"><input type="hidden" name="do" value="make-key">
        <label>Account <select name="portfolio">%s</select></label>
        <button class="allow" name="may" value="read">Make a key that reads</button>
        <button name="may" value="trade">Make a key that also trades</button>
        </form>
        <p class="note">This is a pretend Binance on your own machine. No real account is touched.</p>
        """
            .formatted(news, held, csrf, ConsentPage.portfolios());
    String cookie = COOKIE + "=" + csrf + "; Path=/settings; HttpOnly; SameSite=Strict";
    return ConsentPage.page(200, "Pretend Binance", body, "'self'", cookie);
  }
}
