package tradingtwin.core.connections.http;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tradingtwin.contracts.requests.OauthCallback;
import tradingtwin.contracts.views.Brokers;
import tradingtwin.contracts.views.Redirect;
import tradingtwin.core.connections.ConnectingCoinbase;
import tradingtwin.core.session.Identity;

@RestController
@RequestMapping("/internal/v1/brokers")
final class ConnectionController {
  private final ConnectingCoinbase coinbase;

  ConnectionController(ConnectingCoinbase coinbase) {
    this.coinbase = coinbase;
  }

  @GetMapping
  Brokers list(Identity identity) {
    return coinbase.list(identity.userId());
  }

  @PostMapping("/coinbase/connect")
  Redirect connect(Identity identity) {
    return new Redirect(coinbase.begin(identity).toString());
  }

  @PostMapping("/coinbase/callback")
  Redirect callback(Identity identity, @RequestBody OauthCallback back) {
    return new Redirect(coinbase.finish(identity, back.state(), back.code(), back.error()));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void disconnect(Identity identity, @PathVariable("id") String connectionId) {
    coinbase.disconnect(identity.userId(), connectionId);
  }
}
