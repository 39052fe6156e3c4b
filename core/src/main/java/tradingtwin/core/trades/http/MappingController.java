package tradingtwin.core.trades.http;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tradingtwin.contracts.requests.ColumnMapping;
import tradingtwin.contracts.requests.MappingName;
import tradingtwin.contracts.views.ColumnMappings;
import tradingtwin.contracts.views.SavedMapping;
import tradingtwin.core.session.Identity;
import tradingtwin.core.trades.SavedMappings;

@RestController
@RequestMapping("/internal/v1/column-mappings")
final class MappingController {
  private final SavedMappings mappings;

  MappingController(SavedMappings mappings) {
    this.mappings = mappings;
  }

  @GetMapping
  ColumnMappings list(Identity identity) {
    return mappings.list(identity.userId());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  SavedMapping save(Identity identity, @RequestBody ColumnMapping mapping) {
    return mappings.save(identity.userId(), mapping);
  }

  @PatchMapping("/{id}")
  SavedMapping rename(
      Identity identity, @PathVariable("id") String mappingId, @RequestBody MappingName name) {
    return mappings.rename(identity.userId(), mappingId, name.name());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(Identity identity, @PathVariable("id") String mappingId) {
    mappings.delete(identity.userId(), mappingId);
  }
}
