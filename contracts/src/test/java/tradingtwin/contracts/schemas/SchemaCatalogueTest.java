package tradingtwin.contracts.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.contracts.problems.Problem.FieldError;

class SchemaCatalogueTest {
  private static final SchemaCatalogue CATALOGUE = new SchemaCatalogue();
  private static final JsonMapper JSON = ContractJson.strict();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          requests/login.json | {"password":"x"} | /email | is required
          requests/login.json | {"email":"a@example.org","password":"x","a/b~c":1} | /a~1b~0c | is not known here
          requests/login.json | {"email":7,"password":"x"} | /email | must be text
          requests/login.json | {"email":"nobody","password":"x"} | /email | must be an e-mail address
          requests/login.json | {"email":"a@example.org","password":""} | /password | must have at least 1 characters
          requests/login.json | [] | `` | must be an object
          requests/login.json | null | `` | must be an object
          requests/account-settings.json | {} | `` | must have at least 1 fields
          requests/account-settings.json | {"currency":"eur"} | /currency | does not have the expected form
          requests/account-settings.json | {"persona":"whale"} | /persona | must be one of crypto, shortterm, swing, indexdca
          requests/import-request.json | {"connectionId":"01KDR50X1Y3Z5A7B9C1D3E5F7G","since":"2025-02-30T00:00:00Z"} | /since | must be a time in UTC such as 2026-01-05T09:30:00Z
          requests/indicators-request.json | {"bars":[],"indicators":[{"kind":"SMA","length":501}]} | /indicators/0/length | must be at most 500
          requests/indicators-request.json | {"bars":[],"indicators":[{"kind":"SMA","length":0}]} | /indicators/0/length | must be at least 1
          requests/indicators-request.json | {"bars":[],"indicators":[{"kind":"SMA","length":1.5}]} | /indicators/0/length | must be a whole number
          views/indicators.json | {"series":[{"name":"SMA","length":2,"values":["7"]}]} | /series/0/values/0 | must be a number or null
          """)
  void aViolationNamesTheFieldInPlainWords(
      String schema, String body, String pointer, String message) {
    assertThat(CATALOGUE.violations(schema, JSON.readTree(body)))
        .containsExactly(new FieldError(pointer == null ? "" : pointer, message));
  }

  @Test
  void aViolationNeverRepeatsWhatStoodThere() {
    JsonNode body = JSON.readTree("{\"email\":\"s3cret-one\",\"password\":[\"s3cret-two\"]}");
    assertThat(CATALOGUE.violations("requests/register.json", body)).hasSize(2);
    assertThat(CATALOGUE.violations("requests/register.json", body).toString())
        .doesNotContain("s3cret");
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    JsonNode body = JSON.readTree("{\"password\":\"x\",\"persona\":\"whale\",\"role\":\"admin\"}");
    assertThat(CATALOGUE.violations("requests/register.json", body))
        .extracting(FieldError::pointer)
        .containsExactlyInAnyOrder("/email", "/password", "/persona", "/role");
  }

  @Test
  void aFloodOfViolationsIsCut() {
    List<Integer> rubbish = Collections.nCopies(10_000, 1);
    JsonNode body = JSON.valueToTree(Map.of("streams", rubbish.subList(0, 4_000)));
    assertThat(CATALOGUE.violations("requests/stream-heads.json", body)).hasSize(50);
  }

  @Test
  void anUnknownSchemaIsAMistakeOfTheCaller() {
    assertThat(CATALOGUE.knows("requests/login.json")).isTrue();
    assertThat(CATALOGUE.knows("requests/nothing.json")).isFalse();
    assertThatThrownBy(() -> CATALOGUE.violations("requests/nothing.json", JSON.readTree("{}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("requests/nothing.json");
  }

  @Test
  void aBodyThatFitsHasNoViolations() {
    JsonNode body = JSON.readTree("{\"email\":\"a@example.org\",\"password\":\"x\"}");
    assertThat(CATALOGUE.fits("requests/login.json", body)).isTrue();
    assertThat(CATALOGUE.fits("requests/login.json", JSON.readTree("{}"))).isFalse();
  }
}
