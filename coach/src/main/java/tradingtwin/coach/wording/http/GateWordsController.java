package tradingtwin.coach.wording.http;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;
import tradingtwin.coach.http.CallBody;
import tradingtwin.coach.http.ReadRequest;
import tradingtwin.coach.wording.GateWording;
import tradingtwin.contracts.requests.GateWordsRequest;
import tradingtwin.contracts.views.GateWords;

/// `POST /v1/nlg/gate`.
@RestController
final class GateWordsController {
  private final ReadRequest requests;
  private final GateWording wording;

  GateWordsController(ReadRequest requests, GateWording wording) {
    this.requests = requests;
    this.wording = wording;
  }

  @PostMapping(path = "/v1/nlg/gate", consumes = MediaType.APPLICATION_JSON_VALUE)
  GateWords gate(@RequestAttribute(CallBody.ATTRIBUTE) CallBody body) {
    return wording.of(
        requests.read(body, "requests/gate-words-request.json", GateWordsRequest.class));
  }
}
