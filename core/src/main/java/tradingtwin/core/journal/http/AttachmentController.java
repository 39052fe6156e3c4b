package tradingtwin.core.journal.http;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.views.Attachment;
import tradingtwin.core.journal.Attachments;
import tradingtwin.core.session.Identity;

@RestController
@RequestMapping("/internal/v1")
final class AttachmentController {
  private final Attachments attachments;
  private final JsonMapper json;

  AttachmentController(Attachments attachments, JsonMapper json) {
    this.attachments = attachments;
    this.json = json;
  }

  @PostMapping(
      path = "/journal-entries/{id}/attachments",
      consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Attachment add(
      Identity identity,
      @PathVariable("id") String entryId,
      @RequestParam("fileName") String fileName,
      @RequestBody byte[] content) {
    return attachments.add(identity.userId(), entryId, fileName, content);
  }

  @GetMapping("/attachments/{id}")
  ResponseEntity<byte[]> open(Identity identity, @PathVariable("id") String attachmentId) {
    Attachments.Opened opened = attachments.open(identity.userId(), attachmentId);
    String type = json.convertValue(opened.attachment().mediaType(), String.class);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(opened.fileName()).build().toString())
        .body(opened.bytes());
  }

  @DeleteMapping("/attachments/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(Identity identity, @PathVariable("id") String attachmentId) {
    attachments.remove(identity.userId(), attachmentId);
  }
}
