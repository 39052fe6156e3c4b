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
import tradingtwin.contracts.requests.BinanceKey;
import tradingtwin.contracts.requests.CoinbaseKey;
import tradingtwin.contracts.requests.OauthCallback;
import tradingtwin.contracts.views.Brokers;
import tradingtwin.contracts.views.Redirect;
import tradingtwin.core.connections.ConnectedBrokers;
import tradingtwin.core.connections.ConnectingByKey;
import tradingtwin.core.connections.ConnectingCoinbase;
import tradingtwin.core.session.Identity;

@RestController
@RequestMapping("/internal/v1/brokers")
final class ConnectionController {
  private final ConnectedBrokers connected;
  private final ConnectingCoinbase coinbase;
  private final ConnectingByKey keys;

  ConnectionController(
      ConnectedBrokers connected, ConnectingCoinbase coinbase, ConnectingByKey keys) {
    this.connected = connected;
    this.coinbase = coinbase;
    this.keys = keys;
  }

  @GetMapping
  Brokers list(Identity identity) {
    return connected.list(identity.userId());
  }

  @PostMapping("/coinbase/connect")
  Redirect connect(Identity identity) {
    return new Redirect(coinbase.begin(identity).toString());
  }

  @PostMapping("/coinbase/callback")
  Redirect callback(Identity identity, @RequestBody OauthCallback back) {
    return new Redirect(coinbase.finish(identity, back.state(), back.code(), back.error()));
  }

  @PostMapping("/coinbase/key")
  Brokers byKey(Identity identity, @RequestBody CoinbaseKey given) {
    keys.coinbase(identity.userId(), given);
    return connected.list(identity.userId());
  }

  @PostMapping("/binance")
  Brokers binance(Identity identity, @RequestBody BinanceKey given) {
    keys.binance(identity.userId(), given);
    return connected.list(identity.userId());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void disconnect(Identity identity, @PathVariable("id") String connectionId) {
    connected.disconnect(identity.userId(), connectionId);
  }
}
