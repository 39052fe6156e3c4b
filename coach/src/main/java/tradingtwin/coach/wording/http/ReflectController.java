package tradingtwin.coach.wording.http;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;
import tradingtwin.coach.http.CallBody;
import tradingtwin.coach.http.ReadRequest;
import tradingtwin.coach.wording.Wording;
import tradingtwin.contracts.problems.Problem.FieldError;
import tradingtwin.contracts.requests.ReflectRequest;
import tradingtwin.contracts.views.HabitCost;
import tradingtwin.contracts.views.Wordings;

/// `POST /v1/nlg/reflect`.
@RestController
final class ReflectController {
  private final ReadRequest requests;
  private final Wording wording;

  ReflectController(ReadRequest requests, Wording wording) {
    this.requests = requests;
    this.wording = wording;
  }

  @PostMapping(path = "/v1/nlg/reflect", consumes = MediaType.APPLICATION_JSON_VALUE)
  Wordings reflect(@RequestAttribute(CallBody.ATTRIBUTE) CallBody body) {
    ReflectRequest request =
        requests.read(body, "requests/reflect-request.json", ReflectRequest.class);
    ZoneId zone = zone(request.timeZone());
    List<HabitCost> costs = request.costs();
    return new Wordings(
        request.findings().stream().map(wording::of).toList(),
        request.tags().stream().map(tag -> wording.of(tag.tag(), tag.trade(), zone)).toList(),
        costs == null ? null : costs.stream().map(wording::of).toList(),
        wording.ofTooLittle(request.findings()).orElse(null));
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw ReadRequest.unfit(List.of(new FieldError("/timeZone", "is no known time zone")));
    }
  }
}
