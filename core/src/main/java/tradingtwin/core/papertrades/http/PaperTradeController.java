package tradingtwin.core.papertrades.http;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tradingtwin.core.papertrades.PaperTrades;
import tradingtwin.core.session.Identity;

@RestController
@RequestMapping("/internal/v1/paper-trades")
final class PaperTradeController {
  private final PaperTrades papers;

  PaperTradeController(PaperTrades papers) {
    this.papers = papers;
  }

  @GetMapping
  tradingtwin.contracts.views.PaperTrades trades(Identity identity) {
    return papers.of(identity.userId());
  }
}
