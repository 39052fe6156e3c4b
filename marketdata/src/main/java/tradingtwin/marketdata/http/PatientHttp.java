package tradingtwin.marketdata.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/// A caller of vendors' servers that waits when told to, tries again a few times, follows no
/// redirect, and reads no more than it can hold.
public final class PatientHttp {

  private final RestClient client;
  private final HttpPatience patience;
  private final Pause pause;
  private final RandomGenerator jitter;

  public PatientHttp(HttpPatience patience, Pause pause, RandomGenerator jitter) {
    HttpClient jdk =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience.connectTimeout())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(jdk);
    factory.setReadTimeout(patience.readTimeout());
    this.client = RestClient.builder().requestFactory(factory).build();
    this.patience = patience;
    this.pause = pause;
    this.jitter = jitter;
  }

  /// Asks, and asks again after 429, a server error or a broken connection.
  public Reply get(URI uri, Map<String, String> headers) {
    Asked always = new Asked(uri, headers);
    return get(() -> always);
  }

  /// Like [#get(URI, Map)], where each try needs a question of its own: a signature that
  /// holds for a moment, a token that is good once.
  public Reply get(Supplier<Asked> asking) {
    return get(asking, (status, header) -> {});
  }

  /// Like [#get(Supplier)], and tells of each answer as it comes, also of those that are tried
  /// again.
  public Reply get(Supplier<Asked> asking, Heard heard) {
    return patiently(
        () -> {
          Asked asked = asking.get();
          return client
              .get()
              .uri(asked.uri())
              .headers(h -> asked.headers().forEach(h::set))
              .accept(MediaType.APPLICATION_JSON)
              .exchange(
                  (request, response) -> {
                    heard.answer(
                        response.getStatusCode().value(),
                        name -> Optional.ofNullable(response.getHeaders().getFirst(name)));
                    return once(response);
                  });
        },
        status -> status == 429 || status >= 500,
        true);
  }

  /// One question: where to, and with which headers.
  public record Asked(URI uri, Map<String, String> headers) {
    public Asked {
      headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
      return "Asked[" + uri.getRawPath() + "]";
    }
  }

  /// Whoever wants to know each answer's status and headers.
  @FunctionalInterface
  public interface Heard {
    void answer(int status, Function<String, Optional<String>> header);
  }

  /// Posts a form. Tries again only after 429: anything else may have had its effect, and a
  /// single-use token must not be spent twice.
  public Reply postForm(URI uri, Map<String, String> form, Map<String, String> headers) {
    String body =
        new TreeMap<>(form)
            .entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
    return patiently(
        () ->
            client
                .post()
                .uri(uri)
                .headers(h -> headers.forEach(h::set))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .accept(MediaType.APPLICATION_JSON)
                .body(body.getBytes(StandardCharsets.US_ASCII))
                .exchange((request, response) -> once(response)),
        status -> status == 429,
        false);
  }

  /// `name=value` as it stands in a query or a form.
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private interface Call {
    @Nullable Once make();
  }

  private record Once(int status, @Nullable String body, @Nullable Duration retryAfter) {}

  private Reply patiently(Call call, IntPredicate again, boolean alsoWhenBroken) {
    Duration wait = patience.firstPause();
    for (int attempt = 1; ; attempt++) {
      Attempt made = attempt(call, again, alsoWhenBroken);
      Duration asked = made.retryAfter();
      if (!made.again() || attempt == patience.attempts() || longerThanWeWait(asked)) {
        return made.reply();
      }
      try {
        pause.take(
            asked == null ? withJitter(wait) : asked.plus(withJitter(Duration.ofMillis(50))));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Reply.Unreachable("interrupted while waiting");
      }
      wait = shorter(wait.multipliedBy(2), patience.longestPause());
    }
  }

  private record Attempt(Reply reply, boolean again, @Nullable Duration retryAfter) {}

  private Attempt attempt(Call call, IntPredicate again, boolean alsoWhenBroken) {
    try {
      Once once = call.make();
      if (once == null || once.body() == null) {
        return new Attempt(new Reply.Unreachable("the answer is too large"), false, null);
      }
      boolean retry = again.test(once.status());
      Duration asked = once.retryAfter();
      Reply reply = meaning(once.status(), once.body(), asked);
      return new Attempt(reply, retry, asked);
    } catch (ResourceAccessException e) {
      return new Attempt(new Reply.Unreachable("no connection"), alsoWhenBroken, null);
    }
  }

  private Reply meaning(int status, String body, @Nullable Duration asked) {
    if (status == 429) {
      return new Reply.Busy(asked == null ? patience.longestPause() : asked);
    }
    return status >= 500
        ? new Reply.Unreachable("the server failed with " + status)
        : new Reply.Answered(status, body);
  }

  private @Nullable Once once(ClientHttpResponse response) throws IOException {
    try (InputStream in = response.getBody()) {
      byte[] bytes = in.readNBytes(patience.mostBytes() + 1);
      String body =
          bytes.length > patience.mostBytes() ? null : new String(bytes, StandardCharsets.UTF_8);
      String header = response.getHeaders().getFirst("Retry-After");
      return new Once(response.getStatusCode().value(), body, seconds(header));
    }
  }

  private static @Nullable Duration seconds(@Nullable String header) {
    return header != null && header.matches("\\d{1,6}")
        ? Duration.ofSeconds(Long.parseLong(header))
        : null;
  }

  private boolean longerThanWeWait(@Nullable Duration asked) {
    return asked != null && asked.compareTo(patience.longestPause()) > 0;
  }

  private Duration withJitter(Duration wait) {
    return wait.plusNanos((long) (wait.toNanos() * 0.5 * jitter.nextDouble()));
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
