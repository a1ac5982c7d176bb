package io.cordon.policy.sigma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cordon.policy.PolicyException;
import io.cordon.yaml.RefusalCases;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Refused policies and filters; {@link RefusalCases} says how to add a case. */
class RefusalsTest {
  private static final RefusalCases CASES =
      new RefusalCases(Path.of("src/test/resources/io/cordon/policy/sigma/refusals"));

  static Stream<String> names() {
    return CASES.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  @Timeout(20)
  void everyMistakeIsReportedAtItsPlace(String name) {
    Map<String, String> texts = CASES.texts(name);
    PolicyException refused =
        catchThrowableOfType(
            PolicyException.class, () -> PolicyPackReader.read(texts, Rules.ORGANISATION));
    assertThat(refused).as("should be refused:\n%s", texts).isNotNull();
    CASES.check(name, refused.problems());
  }
}
