package tradingtwin.coach.indicators.http;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;
import tradingtwin.coach.http.CallBody;
import tradingtwin.coach.http.ReadRequest;
import tradingtwin.coach.indicators.Computed;
import tradingtwin.coach.indicators.ComputingIndicators;
import tradingtwin.contracts.requests.IndicatorsRequest;
import tradingtwin.contracts.views.Indicators;

/// `POST /v1/indicators`.
@RestController
final class IndicatorsController {
  private final ReadRequest requests;

  IndicatorsController(ReadRequest requests) {
    this.requests = requests;
  }

  @PostMapping(path = "/v1/indicators", consumes = MediaType.APPLICATION_JSON_VALUE)
  Indicators indicators(@RequestAttribute(CallBody.ATTRIBUTE) CallBody body) {
    IndicatorsRequest request =
        requests.read(body, "requests/indicators-request.json", IndicatorsRequest.class);
    return switch (ComputingIndicators.of(request)) {
      case Computed.Series series -> series.indicators();
      case Computed.Unfit unfit -> throw ReadRequest.unfit(unfit.errors());
    };
  }
}
