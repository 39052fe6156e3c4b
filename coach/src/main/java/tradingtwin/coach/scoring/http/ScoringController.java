package tradingtwin.coach.scoring.http;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;
import tradingtwin.coach.http.CallBody;
import tradingtwin.coach.http.ReadRequest;
import tradingtwin.coach.scoring.Scored;
import tradingtwin.coach.scoring.Scoring;
import tradingtwin.contracts.requests.BiasScoreRequest;
import tradingtwin.contracts.views.BiasReport;

/// `POST /v1/bias/score`.
@RestController
final class ScoringController {
  private final ReadRequest requests;

  ScoringController(ReadRequest requests) {
    this.requests = requests;
  }

  @PostMapping(path = "/v1/bias/score", consumes = MediaType.APPLICATION_JSON_VALUE)
  BiasReport score(@RequestAttribute(CallBody.ATTRIBUTE) CallBody body) {
    BiasScoreRequest request =
        requests.read(body, "requests/bias-score-request.json", BiasScoreRequest.class);
    return switch (Scoring.of(request)) {
      case Scored.Report scored -> scored.report();
      case Scored.Unfit unfit -> throw ReadRequest.unfit(unfit.errors());
    };
  }
}
