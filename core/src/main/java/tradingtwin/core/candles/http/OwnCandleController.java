package tradingtwin.core.candles.http;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tradingtwin.contracts.views.OwnCandlesRead;
import tradingtwin.core.candles.OwnCandles;
import tradingtwin.core.session.Identity;

@RestController
@RequestMapping("/internal/v1/candles/own")
final class OwnCandleController {
  private final OwnCandles candles;

  OwnCandleController(OwnCandles candles) {
    this.candles = candles;
  }

  @GetMapping
  tradingtwin.contracts.views.OwnCandles all(Identity identity) {
    return candles.of(identity.userId());
  }

  @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  OwnCandlesRead bring(
      Identity identity,
      @RequestParam("fileName") String fileName,
      @RequestParam("symbol") String symbol,
      @RequestBody byte[] content) {
    return candles.bring(identity.userId(), symbol, fileName, content);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(Identity identity, @PathVariable("id") String candlesId) {
    candles.remove(identity.userId(), candlesId);
  }
}
