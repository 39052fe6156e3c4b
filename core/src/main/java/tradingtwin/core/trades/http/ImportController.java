package tradingtwin.core.trades.http;

import java.io.InputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.requests.CsvAnswers;
import tradingtwin.contracts.requests.CsvConfirm;
import tradingtwin.contracts.requests.ImportRequest;
import tradingtwin.contracts.views.Accepted;
import tradingtwin.contracts.views.CsvPreview;
import tradingtwin.core.idempotency.http.KeyedAnswers;
import tradingtwin.core.session.Identity;
import tradingtwin.core.trades.FileHints;
import tradingtwin.core.trades.ImportingFiles;
import tradingtwin.core.trades.Imports;
import tradingtwin.core.trades.RunningImports;

@RestController
@RequestMapping("/internal/v1/trades")
final class ImportController {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final ImportingFiles files;
  private final RunningImports running;
  private final Imports imports;
  private final KeyedAnswers answers;
  private final JsonMapper json;

  ImportController(
      ImportingFiles files,
      RunningImports running,
      Imports imports,
      KeyedAnswers answers,
      JsonMapper json) {
    this.files = files;
    this.running = running;
    this.imports = imports;
    this.answers = answers;
    this.json = json;
  }

  @PostMapping(path = "/import/csv", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  CsvPreview preview(
      Identity identity,
      @RequestParam("fileName") String fileName,
      @RequestParam(name = "timezone", required = false) @Nullable String zone,
      @RequestParam(name = "format", required = false) @Nullable String format,
      InputStream content) {
    return files.preview(
        identity.userId(),
        new ImportingFiles.Upload(fileName, content, FileHints.zone(zone), format));
  }

  @PostMapping("/import/csv/{id}/answers")
  CsvPreview answered(
      Identity identity, @PathVariable("id") String importId, @RequestBody CsvAnswers answers) {
    return files.again(identity.userId(), importId, answers);
  }

  @PostMapping("/import/csv/{id}/confirm")
  ResponseEntity<byte[]> confirm(
      Identity identity,
      @PathVariable("id") String importId,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody CsvConfirm answer) {
    return once(
        identity,
        key,
        "confirm|" + importId + "|" + json.writeValueAsString(answer),
        () -> running.confirm(identity.userId(), importId, answer));
  }

  @PostMapping("/import")
  ResponseEntity<byte[]> fromConnection(
      Identity identity,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody ImportRequest wanted) {
    return once(
        identity,
        key,
        "import|" + json.writeValueAsString(wanted),
        () ->
            running.fromConnection(
                identity.userId(), wanted.connectionId(), wanted.since(), requestId(key)));
  }

  /// A key may be any text; in a job's id it must stand in a path.
  private static String requestId(String key) {
    return PLAIN.matcher(key).matches() ? key : KeyedAnswers.digest(key).substring(0, 32);
  }

  @GetMapping("/imports")
  tradingtwin.contracts.views.Imports history(Identity identity) {
    return imports.list(identity.userId());
  }

  @DeleteMapping("/imports/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void undo(Identity identity, @PathVariable("id") String importId) {
    running.undo(identity.userId(), importId);
  }

  private ResponseEntity<byte[]> once(
      Identity identity, String key, String asked, java.util.function.Supplier<String> start) {
    return answers.accepted(identity.userId(), key, asked, () -> new Accepted(start.get()));
  }
}
