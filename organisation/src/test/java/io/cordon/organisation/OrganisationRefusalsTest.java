package io.cordon.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cordon.yaml.RefusalCases;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Refused organisation files; {@link RefusalCases} says how to add a case. */
class OrganisationRefusalsTest {
  private static final RefusalCases CASES =
      new RefusalCases(Path.of("src/test/resources/io/cordon/organisation/refusals"));

  static Stream<String> names() {
    return CASES.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyMistakeIsReportedAtItsPlace(String name) {
    String text = CASES.texts(name).get("org.yaml");
    OrganisationException refused =
        catchThrowableOfType(
            OrganisationException.class, () -> Organisation.parse(text, "org.yaml"));
    assertThat(refused).as("should be refused:\n%s", text).isNotNull();
    CASES.check(name, refused.problems());
  }
}
