package tradingtwin.coach;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.coach.scoring.Scoring;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.contracts.requests.BiasScoreRequest;
import tradingtwin.contracts.schemas.SchemaCatalogue;

/// The time that 20,000 fills with 3 × 3,000 bars take, step by step; run by hand.
final class SpeedRun {
  private SpeedRun() {}

  /// Processor time of this thread, which a busy machine does not stretch.
  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  public static void main(String[] args) throws Exception {
    JsonMapper json = ContractJson.strict();
    SchemaCatalogue schemas = new SchemaCatalogue();
    byte[] body = json.writeValueAsBytes(Book.random(7, 20_000, 3_000));
    System.out.printf("body %,d bytes%n", body.length);
    for (int i = 0; i < 6; i++) {
      long t0 = processor();
      JsonNode tree = json.readTree(body);
      long t1 = processor();
      boolean fits = schemas.violations("requests/bias-score-request.json", tree).isEmpty();
      long t2 = processor();
      BiasScoreRequest request = json.treeToValue(tree, BiasScoreRequest.class);
      long t3 = processor();
      Object scored = Scoring.of(request);
      long t4 = processor();
      System.out.printf(
          "processor time: fits %s, parse %d ms, schema %d ms, bind %d ms, score %d ms, %s%n",
          fits,
          (t1 - t0) / 1_000_000,
          (t2 - t1) / 1_000_000,
          (t3 - t2) / 1_000_000,
          (t4 - t3) / 1_000_000,
          scored.getClass().getSimpleName());
    }
    String text = new String(body, StandardCharsets.UTF_8);
    try (RunningCoach coach = RunningCoach.start()) {
      for (int i = 0; i < 4; i++) {
        long t0 = System.nanoTime();
        var answer = coach.post("/v1/bias/score?run=" + i, text);
        System.out.printf(
            "wall over HTTP %d: %d ms, %,d bytes%n",
            answer.statusCode(), (System.nanoTime() - t0) / 1_000_000, answer.body().length());
      }
    }
  }
}
