package tradingtwin.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.edge.fixture.Browser;
import tradingtwin.edge.fixture.FakeCore;
import tradingtwin.edge.fixture.FakeCore.Call;
import tradingtwin.edge.fixture.FakeCore.Reply;
import tradingtwin.edge.fixture.House;

/// Pictures on their way in as bare bytes, and on their way out as nothing but pictures.
class PicturesTest {
  private static final String ENTRY = "/journal-entries/" + Ulid.next() + "/attachments";
  private static final String PICTURE = "/attachments/" + Ulid.next();
  private static House house;
  private static Browser trader;

  @BeforeAll
  static void open() {
    house = House.generous();
    trader = house.trader();
  }

  @AfterAll
  static void close() {
    assertThat(house.core.violations).isEmpty();
    house.close();
  }

  @Test
  void aPictureArrivesAsBareBytesWithItsName() {
    house.core.on("POST /internal/v1" + ENTRY, c -> Reply.json(201, "{}"));
    HttpResponse<String> answer = upload("../my chart.png", "bytes of a picture");

    assertThat(answer.statusCode()).isEqualTo(201);
    Call call = house.core.calls.getLast();
    assertThat(call.path()).isEqualTo("/internal/v1" + ENTRY + "?fileName=my%20chart.png");
    assertThat(call.body()).isEqualTo("bytes of a picture");
    assertThat(call.headers()).containsEntry("content-type", "application/octet-stream");
  }

  @Test
  void aPictureTooLargeMissingOrNoFormIsRefusedHere() {
    int before = house.core.calls.size();
    problem(upload("huge.png", "x".repeat(8 * 1024 * 1024 + 1)), 413, "too-large");
    problem(trader.post("/api/v1" + ENTRY, "{}"), 415, "media-type");
    problem(
        trader.post(
            "/api/v1" + ENTRY, "rubbish", "Content-Type", "multipart/form-data; boundary=b"),
        400,
        "file-unreadable");
    assertThat(house.core.calls).hasSize(before);
  }

  @Test
  void aPageOfSomebodyElseCannotUpload() {
    HttpResponse<String> answer =
        trader.post(
            "/api/v1" + ENTRY,
            form("x.png", "x"),
            "Content-Type",
            "multipart/form-data; boundary=b",
            "Origin",
            "https://evil.example",
            "Sec-Fetch-Site",
            "cross-site");
    problem(answer, 403, "origin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "image/jpeg", "image/webp", "image/gif"})
  void aPictureIsServedAsThatAndAsNothingElse(String type) {
    serves(type);
    HttpResponse<String> answer = trader.get("/api/v1" + PICTURE);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("picture");
    header(answer, "Content-Type", type);
    header(answer, "X-Content-Type-Options", "nosniff");
    header(answer, "Content-Disposition", "attachment; filename=\"journal-1.png\"");
    header(answer, "Cache-Control", "private, no-store");
    header(answer, "Cross-Origin-Resource-Policy", "same-origin");
    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .containsExactly("default-src 'none'; frame-ancestors 'none'; sandbox");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "image/svg+xml", "image/png; x=1", "application/json", ""})
  void whatIsNoPictureNeverLeavesByThisDoor(String type) {
    serves(type);
    problem(trader.get("/api/v1" + PICTURE), 503, "unavailable");
  }

  @Test
  void aPictureThatIsNotThereIsAProblemAndNeedsASession() {
    house.core.on("GET /internal/v1" + PICTURE, c -> FakeCore.problem(404, "not-found"));
    problem(trader.get("/api/v1" + PICTURE), 404, "not-found");
    problem(house.browser().get("/api/v1" + PICTURE), 401, "unauthenticated");
  }

  private static void serves(String type) {
    house.core.on(
        "GET /internal/v1" + PICTURE,
        c ->
            new Reply(
                200,
                type,
                "picture",
                Map.of("Content-Disposition", "attachment; filename=\"journal-1.png\"")));
  }

  private static HttpResponse<String> upload(String name, String content) {
    return trader.post(
        "/api/v1" + ENTRY, form(name, content), "Content-Type", "multipart/form-data; boundary=b");
  }

  private static String form(String name, String content) {
    return "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
        + name
        + "\"\r\nContent-Type: image/png\r\n\r\n"
        + content
        + "\r\n--b--\r\n";
  }

  private static void header(HttpResponse<String> answer, String name, String value) {
    assertThat(answer.headers().firstValue(name)).as(name).contains(value);
  }

  private static void problem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(Browser.json(answer).path("type").asString()).endsWith(":" + code);
  }
}
