package tradingtwin.coach.wording.http;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;
import tradingtwin.coach.http.CallBody;
import tradingtwin.coach.http.ReadRequest;
import tradingtwin.coach.wording.JournalWording;
import tradingtwin.contracts.requests.JournalWordsRequest;
import tradingtwin.contracts.views.JournalWords;

/// `POST /v1/nlg/journal`.
@RestController
final class JournalWordsController {
  private final ReadRequest requests;
  private final JournalWording wording;

  JournalWordsController(ReadRequest requests, JournalWording wording) {
    this.requests = requests;
    this.wording = wording;
  }

  @PostMapping(path = "/v1/nlg/journal", consumes = MediaType.APPLICATION_JSON_VALUE)
  JournalWords journal(@RequestAttribute(CallBody.ATTRIBUTE) CallBody body) {
    return wording.of(
        requests.read(body, "requests/journal-words-request.json", JournalWordsRequest.class));
  }
}
